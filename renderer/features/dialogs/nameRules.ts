import type { PromptError } from '../../../shared/model/prompt';

/** `DOMAIN\user` as Windows takes it in one field; without a backslash the domain given stays. */
export function splitUser(typed: string, domain: string): { user: string; domain: string } {
  const at = typed.indexOf('\\');
  return at < 0 ? { user: typed, domain } : { user: typed.slice(at + 1), domain: typed.slice(0, at) };
}

/** Errors that are about the name of a profile; the others are about credentials. */
export const isNameError = (error: PromptError): boolean => error.startsWith('name');
