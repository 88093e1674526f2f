import type { FlowNode, FlowVisit } from '../../shared/mapi/flowchart';
import type { RuleId } from '../../shared/mapi/rules';
import type { Answer, PromptBody } from '../../shared/model/prompt';
import type { TraceKey, TraceLevel, TraceParams } from '../../shared/model/run';

/**
 * What a procedure asks of the interpreter at a step. Most steps ask for nothing: they only tell what happened.
 * `ask` resumes with the answer, `lock` with whether the logon mutex was obtained, the others with nothing.
 */
export type Effect =
  | {
      readonly kind: 'ask';
      readonly body: PromptBody;
      readonly session: string | null;
      /** The dialog goes away unanswered as soon as this holds; the procedure is resumed without an answer. */
      readonly until?: () => boolean;
    }
  | { readonly kind: 'lock'; readonly timeoutMs: number | null }
  | { readonly kind: 'unlock' }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'until'; readonly ready: () => boolean };

/** What a procedure is resumed with. */
export type Resume = Answer | boolean | undefined;

/**
 * One thing that happens in a procedure, as a value: it is at once the trace line, the lit shape of the official picture,
 * the place where a pause may stop and, with an effect, a wait. One class, so that all steps have one shape in memory;
 * steps without particulars are made once and yielded again and again.
 */
export class Step {
  constructor(
    readonly level: TraceLevel,
    readonly what: TraceKey,
    /** Rule of `shared/mapi/rules` that the step follows; it gives the evidence tag. */
    readonly rule: RuleId,
    /** Who acts; null: the client of the call. */
    readonly who: string | null = null,
    readonly params: TraceParams | null = null,
    readonly result: number | null = null,
    readonly visit: FlowVisit | null = null,
    readonly effect: Effect | null = null,
  ) {}
}

/** A procedure yields steps and returns its result. */
export type Procedure<R> = Generator<Step, R, Resume>;

/** A question of the official picture answered: two steps made once per question. */
const decision = (node: FlowNode, rule: RuleId) => {
  const answered = (answer: 'yes' | 'no') =>
    new Step('MAPI', 'decided', rule, 'MAPI', { node, answer }, null, { node, answer });
  return { yes: answered('yes'), no: answered('no') } as const;
};

/** A shape of the official picture without a question. */
const arrival = (node: FlowNode, rule: RuleId) =>
  new Step('MAPI', 'visited', rule, 'MAPI', { node }, null, { node });

/** The seven questions of the official picture (3.1). */
export const DECIDE = {
  newSession: decision('new-session', 'LX8'),
  sharedExists: decision('shared-exists', 'LX9'),
  nameNull: decision('name-null', 'LX12'),
  useDefault: decision('use-default', 'LX13'),
  logonUi: decision('logon-ui', 'LX14'),
  credentials: decision('credentials', 'LX18'),
  passwordUi: decision('password-ui', 'LX19'),
} as const;

/** The shapes without a question. */
export const VISIT = {
  returnShared: arrival('return-shared', 'LX10'),
  useName: arrival('use-name', 'LX12'),
  takeDefault: arrival('take-default', 'LX13'),
  promptProfile: arrival('prompt-profile', 'LX15'),
  errorNoProfile: arrival('error-no-profile', 'LX14'),
  promptPassword: arrival('prompt-password', 'LX19'),
  returnSession: arrival('return-session', 'LX30'),
  errorCredentials: arrival('error-credentials', 'LX19'),
} as const;

/** Picks the step of a question by its answer. */
export const decide = (question: { readonly yes: Step; readonly no: Step }, yes: boolean): Step =>
  yes ? question.yes : question.no;

/** A step that opens a dialog in the client's card; resumes with the answer, or without one when `until` holds first. */
export function askStep(body: PromptBody, session: string | null, rule: RuleId, until?: () => boolean): Step {
  return new Step('user', 'dialog opened', rule, null, { dialog: body.kind }, null, null, {
    kind: 'ask',
    body,
    session,
    ...(until && { until }),
  });
}
