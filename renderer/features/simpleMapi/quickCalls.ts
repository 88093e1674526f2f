import type { CallInput } from '../../../shared/mapi/calls';
import { SimpleFlag } from '../../../shared/mapi/simpleFlags';
import type { ClientRecord } from '../../../shared/model/machine';
import { handleText } from '../../../shared/model/simpleMapi';
import { strings } from '../../strings';
import type { ClientFacts } from '../stage/clientState';
import type { QuickCall } from '../stage/quickCalls';

const words = strings.simpleMapi.calls;
const { MAPI_LOGON_UI, MAPI_NEW_SESSION } = SimpleFlag;

/** A program that knows nothing but Simple MAPI, such as a scanner's. */
export const isSimpleProgram = ({ icon }: Pick<ClientRecord, 'icon'>): boolean => icon === 'scanner';

const entry = (id: string, label: string, call: CallInput): QuickCall => ({ id, label, calls: [call] });

/** The calls of Simple MAPI that a program can make next: log off what it holds; a program that knows nothing else also logs on. */
export function handleCalls({
  client,
  handles = [],
}: Pick<ClientFacts, 'client' | 'handles'>): readonly QuickCall[] {
  const logOffs = handles.map(({ handle }) =>
    entry(`handle-${handle}`, words.logOff(handleText(handle)), { fn: 'MAPILogoff', handle }),
  );
  if (!isSimpleProgram(client)) return logOffs;
  const logon = (flags: number): CallInput => ({ fn: 'MAPILogon', flags });
  return [
    ...logOffs,
    entry('simple-logon', words.logOn, logon(MAPI_LOGON_UI)),
    entry('simple-logon-new', words.logOnNew, logon(MAPI_LOGON_UI | MAPI_NEW_SESSION)),
    // NULL name, NULL password, no dialog: succeeds only on a shared session that exists (2.10).
    entry('simple-probe', words.probe, logon(0)),
    entry('simple-logoff-zero', words.logOffZero, { fn: 'MAPILogoff', handle: 0 }),
  ];
}
