import { flowNodes } from '../../../shared/mapi/flowchart';
import type { WhatIfReport } from '../../../shared/model/whatIf';
import { strings } from '../../strings';
import { formatDuration } from '../../ui/format';

const words = strings.lab.whatIf;

/** Where the call would leave the picture: at one of its ends, or somewhere before. */
function endOf({ path }: WhatIfReport): string {
  const last = path.at(-1);
  if (last === undefined) return words.returns;
  const { kind, text } = flowNodes[last.node];
  return kind === 'end' ? words.endsAt(text) : words.leavesAfter(text);
}

/** What a call would come to, in a sentence or two; its result code stands beside it. */
export function whatIfText(client: string, report: WhatIfReport): string {
  const { state, dialogs, at, holdsLock, lockHolder, afterMs } = report;
  const asks = dialogs.map((dialog) => words.shows(dialog.client, strings.trace.dialogs[dialog.kind]));
  const later = afterMs > 0 ? words.after(formatDuration(afterMs)) : '';
  switch (state) {
    case 'returned': {
      const end = `${endOf(report)}${later}`;
      return asks.length === 0 ? words.noDialog(end) : words.alsoShows(end, asks);
    }
    case 'waiting for user': {
      const where = at === null ? words.stops : words.stopsAt(flowNodes[at].text);
      const named = dialogs.at(-1)?.client === client ? null : client;
      return words.asks(`${where}${later}`, asks, holdsLock ? words.holdsLock(named) : '');
    }
    case 'waiting for lock':
      return words.waitsForLock(lockHolder);
    case 'waiting':
      return words.waits;
  }
}
