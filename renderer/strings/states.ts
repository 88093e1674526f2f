import type { SessionWord } from '../../shared/model/session';

/** The words for the state of a session: one list for table, cards and trace (trainer-ux 5.8). */
export const states: Record<SessionWord, string> = {
  'waiting for logon lock': 'waiting for logon lock',
  'choosing profile': 'choosing profile',
  configuring: 'configuring',
  'asking for credentials': 'asking for credentials',
  'logging on': 'logging on',
  active: 'active',
  'active (degraded)': 'active (degraded)',
  'asked to log off': 'asked to log off',
  'logging off': 'logging off',
  ended: 'ended',
  failed: 'failed',
  invalid: 'invalid',
};
