/** Texts of the settings popover. */
export const preferences = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  showEvidence: 'Show where each rule comes from',
};
