/** Arguments that hold a password; a lesson may write a verdict instead of a text. */
export const passwordArguments = ['password', 'oldPassword', 'newPassword'] as const;
export type PasswordArgument = (typeof passwordArguments)[number];
