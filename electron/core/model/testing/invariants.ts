import { familyOf } from '../../../../shared/mapi/callFamily';
import { formatHex, lookUpCode } from '../../../../shared/mapi/codes';
import { HR, type ExtendedCodeName } from '../../../../shared/mapi/extendedCodes';
import { memberMachine, transitionsFor } from '../../../../shared/mapi/states';
import type { CallRecord } from '../../../../shared/model/run';
import type { MemberRecord } from '../../../../shared/model/session';
import type { World } from '../../world';
import type { Move } from './moves';
import type { Play } from './play';

/** Says what holds always, whatever happened; `that` collects what does not. */
type That = (holds: boolean, otherwise: string) => void;

const LIVING = ['starting', 'active', 'ending'];
const LISTED: readonly MemberRecord['life'][] = ['active', 'confirming', 'logging off'];

/** What is wrong with the machine at this moment; empty when every invariant holds. */
export function violations(world: World): string[] {
  const wrong: string[] = [];
  const that: That = (holds, otherwise) => {
    if (!holds) wrong.push(otherwise);
  };
  const open = [...world.calls.values()].filter((call) => isOpen(world, call));
  lockIsWhole(world, open, that);
  membersStandOnSessions(world, that);
  dialogsBelongToCalls(world, open, that);
  if (open.length === 0 && !isEnding(world) && world.run.state !== 'paused') nothingIsHalfDone(world, that);
  return wrong;
}

/** A call that somebody waits for: one of a process that has just died is only not yet cleared away. */
const isOpen = (world: World, { state, client }: CallRecord): boolean =>
  state !== 'returned' && world.clients.get(client)?.state !== 'dead';

/** D22: the mutex is free when nobody is inside a logon, and its queue holds exactly the calls that wait for it. */
function lockIsWhole({ run, calls }: World, open: readonly CallRecord[], that: That): void {
  const { lockHolder, lockWaiters } = run;
  if (lockHolder === null) that(lockWaiters.length === 0, 'calls wait for a free logon lock');
  else if (lockHolder > 0) {
    const holder = calls.get(lockHolder);
    that(
      holder !== undefined && holder.state !== 'returned',
      `call ${lockHolder} returned with the logon lock`,
    );
  }
  const waiting = open.filter(({ state }) => state === 'waiting for lock').map(({ id }) => id);
  that(
    waiting.join() === [...lockWaiters].sort((a, b) => a - b).join(),
    'the queue of the logon lock is wrong',
  );
}

function membersStandOnSessions(world: World, that: That): void {
  for (const member of world.members.values()) {
    that(member.refs >= 1, `${member.id} is kept with ${member.refs} references`);
    const session = world.sessions.get(member.session);
    const mustBeListed = member.life === 'active' || member.life === 'confirming';
    const isListed = session?.members.includes(member.id) === true;
    that(isListed || !mustBeListed, `${member.id} is ${member.life} and not on ${member.session}`);
    that(
      LISTED.includes(member.life) || !isListed,
      `${member.id} is ${member.life} and still on its session`,
    );
  }
  for (const session of world.sessions.values()) {
    const { id, members } = session;
    that(new Set(members).size === members.length, `${id} lists a member twice`);
    for (const one of members)
      that(world.members.get(one)?.session === id, `${id} lists ${one}, which is not its`);
    const lives = LIVING.includes(session.life);
    that(
      lives === world.living.has(session),
      `${id} is ${session.life} and ${lives ? 'not ' : ''}counted as living`,
    );
    that(
      (lives && session.kind === 'shared') === world.shared.has(session),
      `${id} is wrongly offered for joining`,
    );
  }
  const limit = world.settings.sessionLimit ?? Infinity;
  that(world.living.size <= limit, `${world.living.size} sessions live where ${limit} may (D18)`);
}

function dialogsBelongToCalls(world: World, open: readonly CallRecord[], that: That): void {
  const asking = open.filter(({ state }) => state === 'waiting for user').map(({ id }) => id);
  const asked = [...world.prompts.values()].map(({ call }) => call).filter((call) => call !== 0);
  that(asking.join() === asked.sort((a, b) => a - b).join(), 'dialogs and calls that wait for a user differ');
  // A call that has returned lets go of its program only with the next step: a pause may stop in between.
  if (world.run.state === 'paused') return;
  for (const client of world.clients.values()) {
    const inside = open.filter((call) => call.client === client.id && call.thread === 1).map(({ id }) => id);
    const isRight = client.state === 'dead' || inside.join() === String(client.busyWith ?? '');
    that(isRight, `${client.id} is busy with a wrong call`);
  }
}

/** A process has died, and what it held is still being taken down: that may wait for the spooler, as a call does. */
const isEnding = ({ members, clients }: World): boolean =>
  [...members.values()].some(({ client }) => clients.get(client)?.state === 'dead');

/** Between calls no session is without members, and counts are those of what is there. */
function nothingIsHalfDone(world: World, that: That): void {
  that(world.run.lockHolder === null || world.run.lockHolder === 0, 'the logon lock is held by nobody');
  for (const session of world.living) {
    const { id, members, life } = session;
    that(members.length > 0 && life !== 'starting', `${id} is ${life} with ${members.length} members`);
    const here = members.map((member) => world.members.get(member));
    const advises = here.reduce((sum, member) => sum + (member?.registrations.length ?? 0), 0);
    that(session.advises === advises, `${id} counts ${session.advises} registrations of ${advises}`);
  }
}

/** 5.2: what a call of a method on a session pointer in that state must return; null: the table leaves it open. */
export function promised(play: Play, move: Move): { code: ExtendedCodeName; why: string } | null {
  if (move.kind !== 'call' || !move.call.fn.startsWith('IMAPISession.')) return null;
  const method = move.call.fn.slice('IMAPISession.'.length);
  const client = play.world.clients.get(move.client);
  if (method === 'AddRef' || method === 'Release' || client === undefined) return null;
  if (client.initCount === 0 || client.state === 'dead')
    return { code: 'MAPI_E_NOT_INITIALIZED', why: `${move.client} has not initialised MAPI (D2)` };
  const reference = play.referenceOf(move) ?? '';
  const member = play.world.members.get(reference);
  const life = member?.client === move.client ? member.life : 'released';
  const [row] = transitionsFor(memberMachine, life, method === 'Logoff' ? 'Logoff' : 'method call');
  const code = (row?.returns ?? null) as ExtendedCodeName | null;
  return life === 'active' || code === null ? null : { code, why: `${reference} is ${life} (5.2)` };
}

/** What is wrong with the result of a call that has returned. */
export function wrongResult(
  { call, result }: CallRecord,
  wanted: ReturnType<typeof promised>,
): string | null {
  if (result !== null && lookUpCode(familyOf(call.fn), result) === undefined)
    return `${call.fn} returned ${formatHex(result)}, which no table knows`;
  if (wanted === null || result === HR[wanted.code]) return null;
  return `${call.fn} returned ${result === null ? 'nothing' : formatHex(result)}; ${wanted.why}: ${wanted.code}`;
}
