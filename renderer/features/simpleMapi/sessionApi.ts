import type { SessionRecord } from '../../../shared/model/session';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import { strings } from '../../strings';

const words = strings.tables.sessions.apis;

/** Through which API a session is used, in words; `own`: the handles that stand for it. */
export function apiText({ members }: SessionRecord, own: readonly HandleRecord[]): string {
  if (own.length === 0) return words.extended;
  const simple = new Set(own.map(({ member }) => member));
  return members.some((id) => !simple.has(id)) ? words.both : words.simple;
}

/** Those that are valid, in the order in which they were given out. */
export const validOf = (own: readonly HandleRecord[]): readonly HandleRecord[] =>
  own.filter(({ state }) => state === 'valid');
