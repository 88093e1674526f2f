import { byPiece } from '../../../shared/ipc/records';
import type { SessionRecord } from '../../../shared/model/session';
import { strings } from '../../strings';
import { widestOf, widthFor } from './columns';

const words = strings.tables.sessions;

/** The widest owner and the widest profile, worked out anew only where a session changed. */
const widest = byPiece((rows: readonly SessionRecord[]) => {
  const owners = new Set<string>();
  const profiles = new Set<string>();
  for (const { owner, profile, requested } of rows) {
    owners.add(owner);
    profiles.add(profile ?? '');
    if (requested !== null) profiles.add(words.requested(requested));
  }
  return { owner: widestOf(owners), profile: widestOf(profiles) };
});

/** Widths in px that keep every owner and every profile of the table whole. */
export interface TextWidths {
  readonly owner: number;
  readonly profile: number;
}

/** The table that was asked for last, and its widths. */
let newest: { readonly sessions: ReadonlyMap<string, SessionRecord>; readonly widths: TextWidths } | null =
  null;

/** The widths for a table, worked out once for each version of it, whoever asks. */
export function textWidths(sessions: ReadonlyMap<string, SessionRecord>): TextWidths {
  if (newest?.sessions !== sessions) {
    const pieces = widest(sessions);
    const owner = widthFor(Math.max(0, ...pieces.map((piece) => piece.owner)), 96);
    const profile = widthFor(Math.max(0, ...pieces.map((piece) => piece.profile)), 70);
    newest = { sessions, widths: { owner, profile } };
  }
  return newest.widths;
}
