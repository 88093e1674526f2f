import { describe, expect, it } from 'vitest';
import { Msgr } from '../../../shared/mapi/messengerCodes';
import { MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerState } from '../../../shared/mapi/states/messenger';
import type { MessengerEventRecord } from '../../../shared/model/messenger';
import type { CallRecord } from '../../../shared/model/run';
import { statusPath } from './statusPath';
import { eventsUpTo } from './useStatusPath';

/** Events as they come, one per 100 ms. */
const raised = (...statuses: (number | [status: number, hr: number])[]): MessengerEventRecord[] =>
  statuses.map((one, i) => {
    const [status, hr] = typeof one === 'number' ? [one, 0] : one;
    return { seq: i + 1, t: i * 100, client: 'Messenger', event: 'OnMyStatusChange', hr, status };
  });
const IN = [0x100, 0x200, 0x300, 0x2];
const drawn = (events: readonly MessengerEventRecord[], state: MessengerState | null) => {
  const { lights, shortcut } = statusPath(events, state === null ? null : { state });
  const marks = lights.map((light) =>
    light.state === 'predicted' ? '?' : `${light.order ?? '-'}${light.state === 'current' ? ' now' : ''}`,
  );
  return [marks.join(' '), shortcut];
};

describe('the status path of Messenger', () => {
  it('is unlit but for its first station before anybody signs in', () => {
    expect(drawn([], 'signed out')).toEqual(['1 now - - - - - -', null]);
    expect(drawn([], 'not running')).toEqual(['- - - - - - -', null]);
  });

  it('lights each station in its order, says where the user is, and what is awaited (M1)', () => {
    expect(drawn(raised(0x100), 'finding')).toEqual(['1 2 now ? - - - -', null]);
    expect(drawn(raised(0x100, 0x200, 0x300), 'synchronizing')).toEqual(['1 2 3 4 now ? - -', null]);
    expect(drawn(raised(...IN), 'signed in')).toEqual(['1 2 3 4 5 now - -', null]);
  });

  it('stays at "disconnecting" and awaits the last station until the server answers (M7)', () => {
    expect(drawn(raised(...IN, 0x400), 'disconnecting')).toEqual(['1 2 3 4 5 6 now ?', null]);
    expect(drawn(raised(...IN, 0x400, 0x1), 'signed out')).toEqual(['1 2 3 4 5 6 7 now', null]);
  });

  it('goes past the stations that a failed sign-in never reaches, with the reason (M3)', () => {
    const timeout = Msgr.MSGR_E_LOGON_TIMEOUT;
    const events = raised(0x100, [0x1, timeout]);
    expect(drawn(events, 'signed out')).toEqual(['1 2 - - - - 3 now', 'finding']);
    expect(statusPath(events, null).lights.at(-1)?.hr).toBe(timeout);
  });

  it('goes past "disconnecting" when the server drops the client (M10)', () => {
    expect(drawn(raised(...IN, 0x1), 'signed out')).toEqual(['1 2 3 4 5 - 6 now', 'online']);
  });

  it('begins anew with every attempt, already while its dialog is open', () => {
    const once = [...IN, 0x400, 0x1];
    expect(drawn(raised(...once), 'dialog open')).toEqual(['1 now - - - - - -', null]);
    expect(drawn(raised(...once, 0x100), 'finding')).toEqual(['1 2 now ? - - - -', null]);
  });

  it('stays online with another status, which it names', () => {
    const { lights } = statusPath(raised(...IN, MiStatus.MISTATUS_BUSY), { state: 'signed in' });
    expect(lights.find(({ station }) => station === 'online')).toMatchObject({
      order: 5,
      status: MiStatus.MISTATUS_BUSY,
      state: 'current',
    });
  });

  it('of an older call ends where the next call of Messenger began, and has no "now"', () => {
    const call = (id: number, fn: string, startedAt: number) =>
      ({ id, client: 'Messenger', call: { fn }, startedAt }) as CallRecord;
    const calls = [
      call(1, 'IMessenger.Signin', 0),
      call(2, 'MAPIInitialize', 50),
      call(3, 'IMessenger.Signout', 400),
    ];
    const events = raised(...IN, 0x400);
    const older = eventsUpTo(calls[0], calls, events);
    expect(older).toEqual({ events: events.slice(0, 4), newest: false });
    expect(drawn(older.events, null)).toEqual(['1 2 3 4 5 - -', null]);
    expect(eventsUpTo(calls[2], calls, events)).toEqual({ events, newest: true });
  });
});
