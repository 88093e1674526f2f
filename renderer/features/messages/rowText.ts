import { strings } from '../../strings';
import type { Look } from '../../ui/looks';
import type { MessageRow } from './tree';

const words = strings.messages;

/** Kinds whose name says what they are. */
const selfEvident: ReadonlySet<string> = new Set(['message', 'attachment']);

/** What a row is called: identifier of a session, name of a file or an attachment, kind and name of anything else. */
export function rowTitle(row: MessageRow): string {
  if (row.kind === 'loose') return words.loose;
  if (row.kind === 'session') return row.session.id;
  const { kind, name } = row.object;
  if (selfEvident.has(kind)) return name;
  return kind.endsWith('table') ? words.kinds[kind] : words.named(words.kinds[kind], name);
}

const open: Look = { glyph: 'disc', tone: 'ok' };
const ended: Look = { glyph: 'square', tone: 'ended' };
const leaks: Look = { glyph: 'half disc', tone: 'warn' };
const invalid: Look = { glyph: 'slashed ring', tone: 'bad' };

/** The state of a row in words, with its look. */
export function rowState(row: MessageRow): { readonly word: string; readonly look: Look } {
  const { state: text } = words;
  if (row.kind === 'loose') {
    const alive = row.messages.some(({ state }) => state === 'open');
    return alive ? { word: text.leaks, look: leaks } : { word: text.invalid, look: invalid };
  }
  if (row.kind === 'session') {
    const { state, messages, callbacks } = row.session;
    return state === 'open'
      ? { word: text.openWith(messages.length, row.attachments), look: open }
      : { word: text.ended(callbacks), look: ended };
  }
  const { state, session, parent, access, kind } = row.object;
  if (state === 'released') return { word: text.released, look: ended };
  if (state === 'invalid') return { word: text.invalid, look: invalid };
  return session === null && parent === null
    ? { word: text.untilRelease, look: leaks }
    : { word: access === 'read' && !kind.endsWith('table') ? text.readOnly : text.open, look: open };
}

/** Changes that nobody has saved, or saved but not committed; '' when there are none. */
export function unsavedText(row: MessageRow): string {
  if (row.kind !== 'object') return '';
  const { unsaved, uncommitted } = row.object;
  if (unsaved > 0) return words.changes(unsaved);
  return uncommitted > 0 ? words.uncommitted(uncommitted) : '';
}

/** Whether the release callback of a message was called. */
export function callbackText(row: MessageRow): string {
  if (row.kind !== 'object' || row.object.kind !== 'message') return '';
  const { callerData, calledBack } = row.object;
  if (callerData === null) return words.callbacks.none;
  return calledBack > 0 ? words.callbacks.called : words.callbacks.waits;
}

/** Whose row it is; of the messages without a session everybody who has one. */
export function ownerText(row: MessageRow): string {
  if (row.kind === 'session') return row.session.client;
  if (row.kind === 'object') return row.object.client;
  return [...new Set(row.messages.map(({ client }) => client))].join(', ');
}
