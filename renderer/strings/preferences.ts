/** Texts of the settings popover. */
export const preferences = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  era: 'Wording of dialogs',
  eras: { classic: 'Classic 95/NT', xp: 'XP/2003', modern: 'Modern' },
  showEvidence: 'Show where each rule comes from',
};
