import type { Evidence } from '../evidence';
import { titles, type SourceKey } from './titles';

/** What one of several disagreeing sources says, in our words. */
export interface Statement {
  /** Title of the source. */
  readonly source: string;
  readonly says: string;
}

/** Id of a decision of section 7. */
export type Decision = `D${number}`;

/** A rule that the simulator follows; rule cards and tags show it. */
export interface Rule {
  /** The rule in one sentence. */
  readonly text: string;
  readonly evidence: Evidence;
  /** The decision that the rule puts into practice. */
  readonly decision?: Decision;
  /** Titles of the sources, the leading one first; for our decisions the sources that leave the question open. */
  readonly sources: readonly string[];
  /** What the sources say about an open question, where they leave it open. */
  readonly says?: readonly Statement[];
  /** All sides, where the sources give different answers. */
  readonly disagree?: readonly Statement[];
}

/** What the sources say, by source key. */
type Sides = Readonly<Partial<Record<SourceKey, string>>>;

const make =
  (evidence: Evidence) =>
  (text: string, ...from: readonly SourceKey[]): Rule => ({
    text,
    evidence,
    sources: from.map((key) => titles[key]),
  });

/** A rule that the documentation states: text, then source keys. */
export const documented = make('DOC');

/** A rule that only a header states. */
export const fromHeader = make('HDR');

/** A rule known from support practice. */
export const practice = make('KB');

/** A step that the simulator adds, or that puts the named decision of section 7 into practice. */
export const ours = (text: string, decision: Decision | null, ...from: readonly SourceKey[]): Rule => ({
  ...make('HOUSE')(text, ...from),
  ...(decision !== null && { decision }),
});

const statements = (sides: Sides): readonly Statement[] =>
  Object.entries(sides).map(([key, says]) => ({ source: titles[key as SourceKey], says }));

const decision = (text: string, said: readonly Statement[]) =>
  ({ text, evidence: 'HOUSE', sources: said.map((statement) => statement.source) }) as const;

/** A decision of section 7 on a question that the sources leave open; `sides` is what they do say about it. */
export function decided(text: string, sides: Sides): Rule {
  const says = statements(sides);
  return { ...decision(text, says), says };
}

/** A decision of section 7 on a question to which the sources give different answers. */
export function disputed(text: string, sides: Sides): Rule {
  const disagree = statements(sides);
  return { ...decision(text, disagree), disagree };
}
