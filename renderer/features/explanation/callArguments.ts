import type { Call } from '../../../shared/mapi/calls';
import { strings } from '../../strings';
import { flagTableOf, type FlagTable } from './flagTables';

/** One argument of a call as the tab Call shows it: under the API's own parameter name. */
export type Argument =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly flags: number; readonly table: FlagTable };

/** Parameter names of the API by field of our union; a field that is not here keeps its own name. */
const parameterNames: Readonly<Record<string, string>> = {
  uiParam: 'ulUIParam',
  profileName: 'lpszProfileName',
  password: 'lpszPassword',
  flags: 'ulFlags',
  outSession: 'lppSession',
  reserved: 'ulReserved',
  eventMask: 'ulEventMask',
  connection: 'ulConnection',
  hResult: 'hResult',
  iid: 'lpInterface',
  addressType: 'lpszAdrType',
  token: 'ulMessageToken',
};

const text = strings.diagram.call;

function plain(field: string, value: unknown): string {
  if (value === null) return text.nullText;
  if (field === 'password') return text.passwordHidden;
  if (value === '') return text.emptyText;
  if (typeof value === 'boolean') return value ? text.given : text.nullText;
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** The arguments of a call, in the order in which the API takes them. */
export function argumentsOf(call: Call): readonly Argument[] {
  const table = flagTableOf(call.fn);
  return Object.entries(call).flatMap(([field, value]): Argument[] => {
    if (field === 'fn') return [];
    const name =
      call.fn === 'MAPILogonEx' && field === 'flags' ? 'flFlags' : (parameterNames[field] ?? field);
    if (field === 'session' && typeof value === 'string') return [{ name: 'this', text: value }];
    if (field === 'flags' && typeof value === 'number') return [{ name, flags: value, table }];
    if (field === 'init' && typeof value === 'object' && value !== null) {
      const { version, flags } = value as { version: number; flags: number };
      return [
        { name: 'ulVersion', text: String(version) },
        { name: 'ulFlags', flags, table },
      ];
    }
    return [{ name: field === 'init' ? 'lpMapiInit' : name, text: plain(field, value) }];
  });
}
