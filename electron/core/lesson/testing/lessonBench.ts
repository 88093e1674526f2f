import { sampleFiles } from '../../../../build/scenario/messageFiles';
import { playLesson } from '../../../../build/scenario/play';
import { readLesson } from '../../../../shared/scenario/readLesson';
import { smallLesson } from '../../../../shared/scenario/testing/smallLesson';

/** Short lessons on the Contoso machine, for tests: steps as a lesson writes them. */

export const play = (steps: readonly unknown[], more: object = {}) => {
  const lesson = {
    ...smallLesson,
    ...more,
    steps,
  };
  const read = readLesson(JSON.stringify(lesson));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  return playLesson(read.lesson, sampleFiles);
};

export type Json = Record<string, unknown>;
export const call = (client: string, fn: string, args: Json = {}, more: Json = {}): Json => ({
  client,
  call: { fn, ...args },
  ...more,
});
export const logon = (more: Json = {}, args: Json = {}) =>
  call(
    'Outlook',
    'MAPILogonEx',
    { profileName: 'Outlook', flags: ['MAPI_EXTENDED', 'MAPI_NEW_SESSION', 'MAPI_ALLOW_OTHERS'], ...args },
    { as: 's', ...more },
  );
export const on = (fn: string, args: Json = {}, more: Json = {}) =>
  call('Outlook', `IMAPISession.${fn}`, { session: 's', ...args }, more);
export const advise = on('Advise', { eventMask: ['fnevCriticalError', 'fnevExtended'] }, { as: 'adv' });
export const join = call('Indexer', 'MAPILogonEx', { flags: ['MAPI_EXTENDED'] }, { as: 'j' });
export const hear = call('Indexer', 'IMAPISession.Advise', {
  session: 'j',
  eventMask: ['fnevCriticalError'],
});
export const shared = on('Logoff', { flags: ['MAPI_LOGOFF_SHARED'] });
export const ask = call('Outlook', 'MAPILogonEx', { flags: ['MAPI_LOGON_UI'] }, { as: 's', hang: true });
export const down = { fault: { id: 'down', at: 'Outlook/Contoso Exchange', preset: 'server.down' } };
export const simple = call('Scan station', 'MAPILogon', { profileName: 'Field' }, { as: 'h' });
export const openMessage = [
  call('Scan station', 'OpenIMsgSession', {}, { as: 'ms' }),
  call('Scan station', 'OpenIMsgOnIStg', { session: 'ms', storage: { file: 'offer.msg' } }, { as: 'm' }),
];
export const boxed = {
  answers: [
    { dialog: 'logon-failure', press: 'Skip' },
    { dialog: 'service-unavailable', press: 'OK' },
  ],
};
export const UI = { flags: ['MAPI_NEW_SESSION', 'MAPI_LOGON_UI'] };
