import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../shared/mapi/failures';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { MessageBench, three } from './testing/messageBench';

const close = (bench: MessageBench, session: string | null, client = 'Outlook') =>
  bench.result({ fn: 'CloseIMsgSession', session }, client);

describe('OpenIMsgSession', () => {
  it('C139, F58: a NULL allocator or out pointer gives 0x80070057', () => {
    const bench = new MessageBench();
    expect(bench.result({ fn: 'OpenIMsgSession', allocator: false })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(bench.result({ fn: 'OpenIMsgSession', outSession: false })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(bench.world.messageSessions.size).toBe(0);
    expect(failureOf('F58').outer[0]?.code).toBe('MAPI_E_INVALID_PARAMETER');
  });

  it('D50: 0 and MAPI_UNICODE are accepted, every other flag gives MAPI_E_UNKNOWN_FLAGS', () => {
    const bench = new MessageBench();
    expect(bench.result({ fn: 'OpenIMsgSession', flags: 0x80000000 })).toBe('S_OK');
    expect(bench.result({ fn: 'OpenIMsgSession', flags: 1 })).toBe('MAPI_E_UNKNOWN_FLAGS');
  });

  it('D51: MAPIInitialize is needed', () => {
    const bench = new MessageBench();
    expect(bench.result({ fn: 'OpenIMsgSession' }, 'Late')).toBe('MAPI_E_NOT_INITIALIZED');
    expect(bench.result({ fn: 'OpenIMsgOnIStg', storage: { file: 'offer.msg' } }, 'Late')).toBe(
      'MAPI_E_NOT_INITIALIZED',
    );
  });

  it('G05: no MAPI logon is needed, and none appears', () => {
    const { bench } = three();
    expect(bench.world.sessions.size).toBe(0);
  });
});

describe('CloseIMsgSession (4.3)', () => {
  it('C140: closes every message of the session and calls each callback once, in opening order, with its own data', () => {
    const { bench, session, messages, parts } = three();
    expect(bench.session(session).messages).toEqual(messages);
    expect(close(bench, session)).toBe('nothing');
    expect(bench.callbacks).toEqual(['offer.msg', 'minutes.msg', 'scan 0042.msg']);
    expect(bench.session(session)).toMatchObject({ state: 'closed', messages: [], callbacks: 3 });
    for (const id of [...messages, ...parts]) expect(bench.object(id).state).toBe('invalid');
    expect(messages.map((id) => bench.object(id).calledBack)).toEqual([1, 1, 1]);
  });

  it('C141: a message without a session survives it, and leaks until it is released', () => {
    const { bench, session, outside } = three();
    close(bench, session);
    expect(bench.object(outside)).toMatchObject({ state: 'open', session: null, endedAt: null });
    expect(bench.prop(outside, 'PR_SUBJECT')).toBe('A message that nobody releases');
    expect(bench.release(outside)).toBe(0);
    expect(bench.callbacks.at(-1)).toBe('loose');
    expect(bench.object(outside).state).toBe('released');
  });

  it('C142: the last Release calls the callback; closing the session later does not call it again', () => {
    const { bench, session, offer } = three();
    bench.call('Outlook', { fn: 'IUnknown.AddRef', object: offer });
    expect(bench.release(offer)).toBe(1);
    expect(bench.callbacks).toEqual([]);
    expect(bench.release(offer)).toBe(0);
    expect(bench.callbacks).toEqual(['offer.msg']);
    expect(bench.session(session).messages).toHaveLength(2);
    close(bench, session);
    expect(bench.callbacks).toEqual(['offer.msg', 'minutes.msg', 'scan 0042.msg']);
  });

  it('C143: logging off a MAPI session does not touch message sessions, nor the other way round', () => {
    const { bench, session, offer } = three();
    const logOn = () =>
      bench.call('Outlook', { fn: 'MAPILogonEx', profileName: 'Work', flags: LogonFlag.MAPI_NEW_SESSION });
    bench.logOff(logOn());
    expect(bench.object(offer).state).toBe('open');
    expect(bench.session(session).messages).toHaveLength(3);
    logOn();
    close(bench, session);
    expect(bench.world.living.size).toBe(1);
  });

  it('4.3 step 1: NULL, closed, unknown and foreign sessions: nothing happens, with a warning (D51)', () => {
    const { bench, session, offer } = three();
    for (const one of [null, 'MS-999']) expect(close(bench, one)).toBe('nothing');
    expect(close(bench, session, 'Scan station')).toBe('nothing');
    expect(bench.object(offer).state).toBe('open');
    expect(bench.linesOf('warning').filter(({ rule }) => rule === 'IM1')).toHaveLength(3);
    close(bench, session);
    close(bench, session);
    expect(bench.callbacks).toHaveLength(3);
  });

  it('4.3 step 3, G04: afterwards every method gives MAPI_E_INVALID_OBJECT; Release is harmless and calls nothing', () => {
    const { bench, session, messages, parts, offer } = three();
    const attachment = parts[0] ?? '';
    close(bench, session);
    for (const object of [offer, attachment]) {
      expect(bench.result({ fn: 'IMAPIProp.GetProps', object })).toBe('MAPI_E_INVALID_OBJECT');
      expect(bench.result({ fn: 'IMAPIProp.SetProps', object, values: {} })).toBe('MAPI_E_INVALID_OBJECT');
      expect(bench.result({ fn: 'IMAPIProp.SaveChanges', object })).toBe('MAPI_E_INVALID_OBJECT');
      expect(bench.result({ fn: 'IMAPIProp.OpenProperty', object, property: 'PR_BODY' })).toBe(
        'MAPI_E_INVALID_OBJECT',
      );
    }
    expect(bench.result({ fn: 'IMessage.OpenAttach', message: offer, number: 0 })).toBe(
      'MAPI_E_INVALID_OBJECT',
    );
    expect(bench.result({ fn: 'IMAPITable.QueryRows', object: parts[2] ?? '' })).toBe(
      'MAPI_E_INVALID_OBJECT',
    );
    expect(bench.result({ fn: 'OpenIMsgOnIStg', session, storage: { file: 'loose.msg' } })).toBe(
      'MAPI_E_INVALID_OBJECT',
    );
    for (const object of [...messages, ...parts]) expect(bench.release(object)).toBe(0);
    expect(bench.callbacks).toHaveLength(3);
    expect(bench.result({ fn: 'IUnknown.Release', object: offer })).toBe('MAPI_E_INVALID_OBJECT');
  });

  it('4.3 step 2: unsaved changes are dropped and the file stays as it was', () => {
    const { bench, session, offer } = three();
    const before = bench.disk.get('offer.msg');
    bench.result({ fn: 'IMAPIProp.SetProps', object: offer, values: { PR_SUBJECT: 'changed' } });
    expect(bench.object(offer).unsaved).toBe(1);
    close(bench, session);
    expect(bench.disk.get('offer.msg')).toBe(before);
    const again = bench.openMessage('offer.msg', null);
    expect(bench.prop(again, 'PR_SUBJECT')).toBe('Offer 2003-117: forty desks');
  });

  it('a message without a callback is closed like the others', () => {
    const bench = new MessageBench();
    const session = bench.openSession();
    const message = bench.openMessage('offer.msg', session, { callback: false });
    close(bench, session);
    expect(bench.object(message)).toMatchObject({ state: 'invalid', calledBack: 0, callerData: null });
    expect(bench.callbacks).toEqual([]);
  });

  it('D69: when the process dies nothing of it is left, and nothing calls back', () => {
    const { bench } = three();
    bench.engine.kill('Outlook');
    expect(bench.world.messageObjects.size + bench.world.messageSessions.size).toBe(0);
    expect(bench.callbacks).toEqual([]);
  });
});
