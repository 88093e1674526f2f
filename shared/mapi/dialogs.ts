import { dialogRows } from './dialogs/inventory';
import type { DialogEntry } from './dialogs/entry';
import { namesOf, type NameOf } from './define';

export type { DialogEntry, DialogGroup } from './dialogs/entry';

/**
 * Every dialog that the simulator can show, by its id (trainer-ux 5.13). G1 to G9 are the questions of section 3.6 of the
 * session reference; the others belong to the profile tools and to Outlook around it.
 */
export const dialogs = dialogRows;

/** Id of a dialog; tests find it as `dialog-<id>`. */
export type DialogId = NameOf<typeof dialogs>;

/** All dialog ids in reading order. */
export const dialogIds: readonly DialogId[] = namesOf(dialogs);

/** The buttons of a dialog, in drawing order. */
export type DialogAnswer<D extends DialogId = DialogId> = D extends DialogId
  ? NameOf<(typeof dialogs)[D]['answers']>
  : never;

/** Whether a dialog offers this answer. */
export function offers(id: DialogId, answer: string): boolean {
  const entry: DialogEntry = dialogs[id];
  return Object.hasOwn(entry.answers, answer);
}
