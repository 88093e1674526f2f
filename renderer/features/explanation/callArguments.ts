import type { Call, CallName } from '../../../shared/mapi/calls';
import { formatHex } from '../../../shared/mapi/codes';
import { rowsOf } from '../../../shared/mapi/define';
import { strings } from '../../strings';
import { choicesOf, flagTableOf, isPassword, numberText, type FlagTable } from '../../ui/vocabulary';

/** One argument of a call as the tab Call shows it: under the API's own parameter name. */
export type Argument =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly flags: number; readonly table: FlagTable };

/** Parameter names of the API by field of our union; a field that is not here keeps its own name. */
const parameterNames: Readonly<Record<string, string>> = {
  uiParam: 'ulUIParam',
  profileName: 'lpszProfileName',
  password: 'lpszPassword',
  oldPassword: 'lpOldPass',
  newPassword: 'lpNewPass',
  flags: 'ulFlags',
  version: 'ulVersion',
  init: 'lpMapiInit',
  outSession: 'lppSession',
  outError: 'lppMAPIError',
  outConnection: 'lpulConnection',
  outAdmin: 'lppProfAdmin',
  outMessage: 'lppMsg',
  outStatus: 'pmStatus',
  sink: 'lpAdviseSink',
  allocator: 'lpMalloc',
  memoryFunctions: 'lpAllocateBuffer',
  support: 'lpMapiSup',
  storage: 'lpStg',
  callback: 'lpfMsgCallRelease',
  callerData: 'ulCallerData',
  reserved: 'ulReserved',
  eventMask: 'ulEventMask',
  connection: 'ulConnection',
  hResult: 'hResult',
  iid: 'riid',
  entry: 'lpEntryID',
  entry1: 'lpEntryID1',
  entry2: 'lpEntryID2',
  store: 'lpEntryID',
  section: 'lpUID',
  addressType: 'lpszAdrType',
  token: 'ulMessageToken',
  message: 'lpMessage',
  handle: 'lhSession',
  number: 'ulAttachmentNum',
  property: 'ulPropTag',
  properties: 'lpPropTagArray',
  values: 'lpPropArray',
  status: 'mStatus',
};

/** Where a function names a parameter otherwise than all others. */
const namedOtherwise: Readonly<Record<string, string>> = {
  'MAPILogonEx.flags': 'flFlags',
  'MAPILogon.flags': 'flFlags',
  'MAPILogoff.flags': 'flFlags',
  'OpenIMsgOnIStg.session': 'lpMsgSess',
  'OpenIMsgSession.outSession': 'lppMsgSess',
  'CloseIMsgSession.session': 'lpMsgSess',
  'MAPILogon.outSession': 'lplhSession',
  'IMsgStore.StoreLogoff.flags': 'lpulFlags',
};

/** The API's name of an argument; `place` is its path inside our call, e.g. `init.version`. */
export function parameterName(fn: CallName, place: string): string {
  const last = place.split('.').at(-1) ?? place;
  return namedOtherwise[`${fn}.${place}`] ?? parameterNames[last] ?? last;
}

/** Arguments that name the object whose method is called. */
const selves: ReadonlySet<string> = new Set(['session', 'object', 'admin', 'message']);

/** Whether an argument is the object itself: the first one of a method. */
export const isSelf = (fn: CallName, place: string, position: number): boolean =>
  position === 0 && fn.includes('.') && selves.has(place);

const text = strings.diagram.call;

function worded(fn: CallName, place: string, value: unknown): string {
  if (value === null) return text.nullText;
  if (isPassword(place)) return text.passwordHidden;
  if (value === '') return text.emptyText;
  if (typeof value === 'boolean') return value ? text.given : text.nullText;
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value !== 'number') return JSON.stringify(value);
  return choicesOf(fn, place) === null
    ? String(value)
    : `${numberText(fn, place, value)} (${formatHex(value)})`;
}

/** Structures that are shown part by part; other values with keys hold names of the program's own. */
const structures: ReadonlySet<string> = new Set(['init', 'storage']);

function argumentAt(fn: CallName, place: string, value: unknown): Argument[] {
  if (structures.has(place) && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([part, inside]) => argumentAt(fn, `${place}.${part}`, inside));
  const name = parameterName(fn, place);
  const table = choicesOf(fn, place) === null ? flagTableOf(fn, place) : {};
  const isFlags = name.endsWith('lags') || rowsOf(table).length > 0;
  return typeof value === 'number' && isFlags && choicesOf(fn, place) === null
    ? [{ name, flags: value, table }]
    : [{ name, text: worded(fn, place, value) }];
}

/** The arguments of a call, in the order in which the API takes them. */
export function argumentsOf({ fn, ...rest }: Call): readonly Argument[] {
  return Object.entries(rest).flatMap(([place, value], position): Argument[] =>
    isSelf(fn, place, position) && typeof value === 'string'
      ? [{ name: 'this', text: value }]
      : argumentAt(fn, place, value),
  );
}
