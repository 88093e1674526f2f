import type { FaultRecord, FaultScope, FaultTrigger } from '../../../shared/model/fault';
import { strings } from '../../strings';
import { formatDuration } from '../../ui/format';

const words = strings.faults;

/** What a rule is called: its cause, or the operation that it hits. */
export const faultName = ({ preset, operation }: Pick<FaultRecord, 'preset' | 'operation'>): string =>
  preset ?? operation;

/** What the trainee will see of a named cause; null for a raw rule, whose code says it. */
export const whatIsSeen = ({ preset }: Pick<FaultRecord, 'preset'>): string | null =>
  preset === null ? null : words.ofPreset[preset];

const levels = ['client', 'profile', 'service', 'provider'] as const;

/** Where a rule applies: "service Contoso Exchange", "everywhere". */
export function whereText(scope: FaultScope): string {
  const said = levels.flatMap((level) => {
    const name = scope[level];
    return name === null ? [] : [`${words.place[level]} ${name}`];
  });
  return said.length === 0 ? words.everywhere : said.join(', ');
}

/** When a rule answers: "from attempt 1", "on cue". */
export function whenText(trigger: FaultTrigger, cued: boolean): string {
  switch (trigger.kind) {
    case 'only':
    case 'from':
      return words.when[trigger.kind](trigger.attempt);
    case 'at':
      return words.when.at(formatDuration(trigger.ms));
    case 'on cue':
      return cued ? words.when.cued : words.when['on cue'];
    default:
      return words.when[trigger.kind];
  }
}

/** What the key of a rule does: a rule on cue is fired, and the next press ends it; any other one is armed or disarmed. */
export function keyAction({ trigger, armed, cued }: FaultRecord): 'fire' | 'arm' | 'disarm' {
  if (trigger.kind === 'on cue') return cued ? 'disarm' : 'fire';
  return armed ? 'disarm' : 'arm';
}
