import type { PromptBody } from '../../../shared/model/prompt';
import { strings } from '../../strings';

const { dialogs } = strings;

/** One setting on the property sheet of a service. */
export type Setting = Extract<PromptBody, { kind: 'service-settings' }>['settings'][number];

/** Settings whose value is hidden while it is typed. */
export const isSecret = (name: string): boolean => /password/i.test(name);

/** What is wrong with a setting as it stands; null when nothing is. */
export function settingError({ name, required, legal }: Setting, value: string): string | null {
  const text = dialogs.serviceSettings;
  if (value.trim() === '') return required ? text.required(name) : null;
  return legal.length > 0 && !legal.includes(value) ? text.illegal(name, legal) : null;
}
