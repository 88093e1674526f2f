import type { CallName } from '../../../shared/mapi/calls';
import { strings } from '../../strings';
import { parameterName } from '../explanation/callArguments';

/** What the form calls an argument: our words, else its name in the API. */
export function labelOf(fn: CallName, place: string): string {
  const last = place.split('.').at(-1) ?? place;
  const { labels } = strings.lab.call;
  return labels[`${fn}.${place}`] ?? labels[last] ?? parameterName(fn, place);
}
