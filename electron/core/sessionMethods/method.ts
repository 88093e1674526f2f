import type { CallName, CallOf } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { sessionMethods, type SessionMethodName } from '../../../shared/mapi/sessionMethods';
import type { OutValues } from '../../../shared/model/run';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { memberFor, sessionOf } from '../members';
import { waitForSpooler } from '../spooler';
import type { Procedure } from '../step';

/** A method of a session object being carried out. */
export interface At {
  readonly ctx: Ctx;
  readonly member: MemberRecord;
  readonly session: SessionRecord;
}

/** What a method answers; `why` is the text that GetLastError gives for a code that is not S_OK. */
export interface Answered extends Outcome {
  readonly why?: string;
}

/** A refusal whose reason GetLastError can tell. */
export const refused = (result: number, why: string): Answered => ({ result, out: {}, why });

type Method = Extract<CallName, `IMAPISession.${string}`>;
type NameOf<N> = N extends `IMAPISession.${infer M}` ? M & SessionMethodName : never;

const isError = (result: number | null): boolean => result !== null && result >>> 31 === 1;

/** Out parameters after a failure: pointers NULL, numbers 0 (D36, D41). */
function nothing(name: SessionMethodName): OutValues {
  const out = sessionMethods[name].parameters.filter(({ direction }) => direction === 'out');
  return Object.fromEntries(out.map(({ name: n }) => [n, /^lp(c|ul)/.test(n) ? 0 : null]));
}

/**
 * A method of an IMAPISession object: the object must belong to the caller (D37) and not be logged off (D41); the result
 * is the newest of its session, and GetLastError can explain it.
 */
export function method<N extends Method>(
  name: N,
  body: (at: At, call: CallOf<N>) => Procedure<Answered>,
): ProcedureOf<N> {
  const none = nothing(name.slice('IMAPISession.'.length) as NameOf<N>);
  return function* (ctx, call) {
    const member = memberFor(ctx, (call as { session: string }).session);
    if (member === undefined || !isUsable(member)) {
      return answer(HR.MAPI_E_INVALID_OBJECT, none);
    }
    const { world } = ctx;
    const session = sessionOf(world, member);
    ctx.record.session = session.id;
    const { result, out, why } = yield* body({ ctx, member, session }, call);
    session.lastResult = result;
    world.sessions.touch(session);
    if (why !== undefined && result !== null) {
      member.lastError = { result, error: why, component: 'MAPI' };
      world.members.touch(member);
    }
    return answer(result, isError(result) ? none : out);
  };
}

/**
 * GetStatusTable, EnumAdrTypes, QueryIdentity: not before the spooler has started the transports (C93, D35). False when
 * another thread has logged the member off in the meantime.
 */
export function* transportsRun(at: At): Procedure<boolean> {
  if (at.session.spooler === 'told') yield* waitForSpooler(at.session);
  return isUsable(at.member);
}

/** The object has not been logged off (5.2); while the user is asked about Logoff it still works. */
export const isUsable = ({ life }: MemberRecord): boolean => life === 'active' || life === 'confirming';

/** What a method answers whose member went away while it waited. */
export const GONE = answer(HR.MAPI_E_INVALID_OBJECT);

/** Bits that a mask does not allow; 0 when the flags are fine. */
export const beyond = (flags: number, mask: number): number => (flags & ~mask) >>> 0;
