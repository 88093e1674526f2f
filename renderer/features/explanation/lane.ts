import type { PromptRecord } from '../../../shared/model/prompt';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { SessionRecord, SessionService } from '../../../shared/model/session';

/** A stage of a service's start (procedure P, 3.3). */
export type LaneStep = 'try 1' | 'ask user' | 'no dialog' | 'try 2' | 'works' | 'works in part' | 'disabled';

/** How a stage looks: done well, done badly, where it stands, or what may still come. */
export type LaneState = 'good' | 'bad' | 'done' | 'now' | 'predicted';

export interface LaneChip {
  readonly step: LaneStep;
  readonly state: LaneState;
}

/** One service in the lane. */
export interface LaneRow {
  readonly service: string;
  readonly chips: readonly LaneChip[];
  /** Newest result of a provider that did not succeed, unsigned. */
  readonly result: number | null;
  /** The service has not been started; `next`: its turn is next. */
  readonly waits: 'next' | 'later' | null;
}

const chip = (step: LaneStep, state: LaneState): LaneChip => ({ step, state });

/** A logon without a dialog flag asks nobody, a Windows service neither. */
const mayAsk = ({ flags }: Pick<SessionRecord, 'flags'>): boolean =>
  (flags & (LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_SERVICE_UI_ALWAYS)) !== 0 &&
  (flags & LogonFlag.MAPI_NT_SERVICE) === 0;

const last = (service: SessionService): LaneChip =>
  service.life === 'degraded' ? chip('works in part', 'done') : chip('works', 'good');

const either = [chip('works', 'predicted'), chip('disabled', 'predicted')] as const;

/** The stages of one service as far as it has come, and what may follow. */
function chipsOf(service: SessionService, asks: boolean, isAsked: boolean): readonly LaneChip[] {
  const { life, secondTryUsed } = service;
  const ask = (state: LaneState) => chip(asks ? 'ask user' : 'no dialog', state);
  switch (life) {
    case 'idle':
    case 'closed':
      return [];
    case 'starting':
      if (secondTryUsed) return [chip('try 1', 'bad'), ask('done'), chip('try 2', 'good'), ...either];
      return isAsked
        ? [chip('try 1', 'done'), ask('now'), chip('try 2', 'predicted'), ...either]
        : [chip('try 1', 'now'), ...either];
    case 'failed once':
      return secondTryUsed
        ? [chip('try 1', 'bad'), ask('done'), chip('try 2', 'now'), ...either]
        : [chip('try 1', 'bad'), ask('now'), chip('try 2', 'predicted'), ...either];
    case 'enabled':
    case 'degraded':
      return secondTryUsed
        ? [chip('try 1', 'bad'), ask('done'), chip('try 2', 'good'), last(service)]
        : [chip('try 1', 'good'), last(service)];
    case 'disabled':
      return secondTryUsed
        ? [chip('try 1', 'bad'), ask('done'), chip('try 2', 'bad'), chip('disabled', 'bad')]
        : [chip('try 1', 'bad'), ...(asks ? [ask('done')] : []), chip('disabled', 'bad')];
  }
}

/** The lane of a session: one row per service, in the order of the profile. */
export function laneOf(
  session: Pick<SessionRecord, 'id' | 'flags' | 'services' | 'life'>,
  prompts: readonly PromptRecord[],
): readonly LaneRow[] {
  const asks = mayAsk(session);
  const asked = new Set(
    prompts.flatMap(({ session: id, body }) =>
      id === session.id && 'service' in body ? [body.service] : [],
    ),
  );
  const next = session.services.find(({ life }) => life === 'idle');
  return session.services.map((service) => ({
    service: service.name,
    chips: chipsOf(service, asks, asked.has(service.name)),
    result: service.providers.findLast(({ result }) => result !== null && result !== 0)?.result ?? null,
    waits:
      service.life !== 'idle' ? null : service === next && session.life === 'starting' ? 'next' : 'later',
  }));
}
