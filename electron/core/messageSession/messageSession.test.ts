import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../shared/mapi/failures';
import { ImsgFlag } from '../../../shared/mapi/imsgFlags';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { MessageBench } from './testing/messageBench';

const close = (bench: MessageBench, session: string | null, client = 'Outlook') =>
  bench.result({ fn: 'CloseIMsgSession', session }, client);

/** A session with three messages, two attachments open, and one message outside. */
function three() {
  const bench = new MessageBench();
  const session = bench.openSession();
  const messages = ['offer.msg', 'minutes.msg', 'scan 0042.msg'].map((file) =>
    bench.openMessage(file, session),
  );
  const [offer = '', minutes = ''] = messages;
  const parts = [
    bench.open({ fn: 'IMessage.OpenAttach', message: offer, number: 0 }),
    bench.open({ fn: 'IMessage.OpenAttach', message: minutes, number: 0 }),
    bench.open({ fn: 'IMessage.GetRecipientTable', message: offer }),
  ];
  const outside = bench.openMessage('loose.msg', null, { callerData: 'loose' });
  return { bench, session, messages, parts, outside, offer, minutes };
}

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

describe('OpenIMsgOnIStg (D51)', () => {
  const storage = { file: 'offer.msg' };

  it('storage modes: reading, or reading and writing with transactions', () => {
    const bench = new MessageBench();
    const withStorage = (more: object) =>
      bench.result({ fn: 'OpenIMsgOnIStg', storage: { ...storage, ...more } });
    expect(withStorage({ access: 'read', transacted: false })).toBe('S_OK');
    expect(withStorage({ access: 'read' })).toBe('S_OK');
    expect(withStorage({ access: 'read/write' })).toBe('S_OK');
    expect(withStorage({ access: 'read/write', transacted: false })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(withStorage({ access: 'write' })).toBe('MAPI_E_INVALID_PARAMETER');
  });

  it('NULL pointers and undefined flags are refused; memory functions may be left out beside a support object', () => {
    const bench = new MessageBench();
    const open = (more: object) => bench.result({ fn: 'OpenIMsgOnIStg', storage, ...more });
    expect(open({ storage: null })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(open({ outMessage: false })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(open({ allocator: false })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(open({ memoryFunctions: false })).toBe('MAPI_E_INVALID_PARAMETER');
    expect(open({ memoryFunctions: false, support: true })).toBe('S_OK');
    expect(open({ flags: 2 })).toBe('MAPI_E_UNKNOWN_FLAGS');
    expect(open({ flags: 0x80000001 })).toBe('S_OK');
  });

  it('a session of another process is none', () => {
    const bench = new MessageBench();
    const session = bench.openSession();
    expect(bench.result({ fn: 'OpenIMsgOnIStg', session, storage }, 'Scan station')).toBe(
      'MAPI_E_INVALID_OBJECT',
    );
  });

  it('a file that is none, or damaged, gives one clear reason, and the other messages go on', () => {
    const { bench, offer } = three();
    bench.addFile('letter.msg', new TextEncoder().encode('Dear Ana'));
    expect(bench.result({ fn: 'OpenIMsgOnIStg', storage: { file: 'letter.msg' } })).toBe(
      'MAPI_E_CORRUPT_DATA',
    );
    expect(bench.result({ fn: 'OpenIMsgOnIStg', storage: { file: 'nowhere.msg' } })).toBe('MAPI_E_NOT_FOUND');
    const reasons = bench.linesOf('refused').map(({ params }) => params['argument']);
    expect(reasons).toEqual([
      'letter.msg cannot be opened. The file does not begin as a compound file does, so it is no .msg file.',
      'There is no file nowhere.msg.',
    ]);
    expect(bench.world.messageFiles.get('letter.msg')?.problem).toBe(reasons[0]);
    expect(bench.prop(offer, 'PR_SUBJECT')).toBe('Offer 2003-117: forty desks');
  });
});

describe('objects of a message (2.11)', () => {
  it('an open subobject opened again is the same object with the access of the first opening', () => {
    const { bench, offer, parts } = three();
    const again = bench.open({ fn: 'IMessage.OpenAttach', message: offer, number: 0, flags: 1 });
    expect(again).toBe(parts[0]);
    expect(bench.object(again)).toMatchObject({ refs: 2, access: 'read', name: 'price list.pdf' });
    expect(bench.open({ fn: 'IMessage.OpenAttach', message: offer, number: 1, flags: 0x10 })).not.toBe(
      parts[0],
    );
  });

  it('attachments, messages in them, streams and tables open as a tree; what is not there is not found', () => {
    const { bench, offer, minutes, parts } = three();
    const embedded = bench.open({
      fn: 'IMAPIProp.OpenProperty',
      object: parts[1] ?? '',
      property: 'PR_ATTACH_DATA_OBJ',
    });
    expect(bench.object(embedded)).toMatchObject({ kind: 'embedded message', parent: parts[1] });
    expect(bench.prop(embedded, 'PR_SUBJECT')).toBe('Minutes of the Monday meeting');
    const inner = bench.open({ fn: 'IMessage.OpenAttach', message: embedded, number: 0 });
    const stream = bench.open({
      fn: 'IMAPIProp.OpenProperty',
      object: inner,
      property: 'PR_ATTACH_DATA_BIN',
    });
    expect(bench.object(stream)).toMatchObject({ kind: 'stream', parent: inner });
    const table = bench.open({ fn: 'IMessage.GetAttachmentTable', message: offer });
    expect(bench.call('Outlook', { fn: 'IMAPITable.QueryRows', object: table }).out['lppRows']).toMatchObject(
      [
        { PR_ATTACH_NUM: 0, PR_ATTACH_LONG_FILENAME: 'price list.pdf' },
        { PR_ATTACH_NUM: 1, PR_ATTACH_LONG_FILENAME: 'terms.txt' },
      ],
    );
    expect(
      bench.call('Outlook', { fn: 'IMAPITable.QueryRows', object: parts[2] ?? '' }).out['lppRows'],
    ).toMatchObject([
      { PR_DISPLAY_NAME: 'Mia Lind', PR_RECIPIENT_TYPE: 1 },
      { PR_DISPLAY_NAME: 'Ben Okafor', PR_RECIPIENT_TYPE: 2 },
    ]);
    expect(bench.open({ fn: 'IMessage.OpenAttach', message: minutes, number: 7 })).toBe('MAPI_E_NOT_FOUND');
    expect(bench.open({ fn: 'IMAPIProp.OpenProperty', object: offer, property: '0x00010102' })).toBe(
      'MAPI_E_NOT_FOUND',
    );
    expect(bench.open({ fn: 'IMAPIProp.OpenProperty', object: offer, property: 'PR_NONSENSE' })).toBe(
      'MAPI_E_INVALID_PARAMETER',
    );
    expect(bench.open({ fn: 'IMessage.OpenAttach', message: offer, number: 0, flags: 0x100 })).toBe(
      'MAPI_E_UNKNOWN_FLAGS',
    );
  });

  it('an object of another process answers nobody else', () => {
    const { bench, offer } = three();
    expect(bench.result({ fn: 'IMAPIProp.GetProps', object: offer }, 'Scan station')).toBe(
      'MAPI_E_INVALID_OBJECT',
    );
    expect(bench.result({ fn: 'IUnknown.Release', object: offer }, 'Scan station')).toBe(
      'MAPI_E_INVALID_OBJECT',
    );
  });

  it('releasing a message closes what is open in it', () => {
    const { bench, offer, parts } = three();
    bench.release(offer);
    expect(bench.object(parts[0] ?? '').state).toBe('invalid');
    expect(bench.release(parts[0] ?? '')).toBe(0);
  });
});

describe('SaveChanges and the storage (2.11)', () => {
  const save = (bench: MessageBench, object: string, flags = 0) =>
    bench.result({ fn: 'IMAPIProp.SaveChanges', object, flags });
  const set = (bench: MessageBench, object: string, values: Record<string, string | number | boolean>) =>
    bench.result({ fn: 'IMAPIProp.SetProps', object, values });

  it('saves into the file: other programs and a later opening see it', () => {
    const { bench, offer } = three();
    expect(set(bench, offer, { PR_SUBJECT: 'Offer 2', PR_IMPORTANCE: 2 })).toBe('S_OK');
    expect(bench.object(offer).unsaved).toBe(2);
    expect(save(bench, offer)).toBe('S_OK');
    expect(bench.object(offer)).toMatchObject({ unsaved: 0, uncommitted: 0 });
    expect(bench.world.messageFiles.get('offer.msg')).toMatchObject({
      commits: 1,
      subject: 'Offer 2',
      size: bench.disk.get('offer.msg')?.length,
    });
    const reread = new MessageBench();
    reread.addFile('offer.msg', bench.disk.get('offer.msg') ?? new Uint8Array());
    const again = reread.openMessage('offer.msg', null);
    expect([reread.prop(again, 'PR_SUBJECT'), reread.prop(again, 'PR_IMPORTANCE')]).toEqual(['Offer 2', 2]);
  });

  it('IMSG_NO_ISTG_COMMIT: SaveChanges writes nothing to the file until the program commits, also after Release', () => {
    const bench = new MessageBench();
    const before = bench.disk.get('offer.msg');
    const message = bench.openMessage('offer.msg', null, { flags: ImsgFlag.IMSG_NO_ISTG_COMMIT });
    set(bench, message, { PR_SUBJECT: 'Offer 3' });
    expect(save(bench, message)).toBe('S_OK');
    expect(bench.object(message)).toMatchObject({ unsaved: 0, uncommitted: 1 });
    bench.release(message);
    expect(bench.disk.get('offer.msg')).toBe(before);
    expect(bench.result({ fn: 'IStorage.Commit', message })).toBe('S_OK');
    expect(bench.disk.get('offer.msg')).not.toBe(before);
    expect(bench.prop(bench.openMessage('offer.msg', null), 'PR_SUBJECT')).toBe('Offer 3');
    expect(bench.object(message).uncommitted).toBe(0);
  });

  it('changes of an attachment and of a message in it reach the file step by step, each by its own SaveChanges', () => {
    const bench = new MessageBench();
    const message = bench.openMessage('minutes.msg', null);
    const attachment = bench.open({ fn: 'IMessage.OpenAttach', message, number: 0, flags: 1 });
    const embedded = bench.open({
      fn: 'IMAPIProp.OpenProperty',
      object: attachment,
      property: 'PR_ATTACH_DATA_OBJ',
      flags: 1,
    });
    set(bench, embedded, { PR_SUBJECT: 'Minutes, corrected' });
    const subjectInFile = () => {
      const opened = bench.openMessage('minutes.msg', null);
      const part = bench.open({ fn: 'IMessage.OpenAttach', message: opened, number: 0 });
      return bench.prop(
        bench.open({ fn: 'IMAPIProp.OpenProperty', object: part, property: 'PR_ATTACH_DATA_OBJ' }),
        'PR_SUBJECT',
      );
    };
    save(bench, message);
    expect(subjectInFile()).toBe('Minutes of the Monday meeting');
    save(bench, embedded);
    save(bench, message);
    expect(subjectInFile()).toBe('Minutes of the Monday meeting');
    save(bench, attachment);
    expect(bench.object(message).unsaved).toBe(1);
    save(bench, message);
    expect(subjectInFile()).toBe('Minutes, corrected');
  });

  it('what is open for reading cannot be changed or saved, nor opened for writing below', () => {
    const bench = new MessageBench();
    const message = bench.openMessage('offer.msg', null, { storage: { file: 'offer.msg', access: 'read' } });
    expect(set(bench, message, { PR_SUBJECT: 'x' })).toBe('MAPI_E_NO_ACCESS');
    expect(save(bench, message)).toBe('MAPI_E_NO_ACCESS');
    expect(bench.open({ fn: 'IMessage.OpenAttach', message, number: 0, flags: 1 })).toBe('MAPI_E_NO_ACCESS');
    expect(
      bench.object(bench.open({ fn: 'IMessage.OpenAttach', message, number: 0, flags: 0x10 })).access,
    ).toBe('read');
  });

  it('flags: KEEP_OPEN_READONLY ends writing, undefined bits are refused', () => {
    const bench = new MessageBench();
    const message = bench.openMessage('offer.msg', null);
    expect(save(bench, message, 8)).toBe('MAPI_E_UNKNOWN_FLAGS');
    expect(save(bench, message, 1)).toBe('S_OK');
    expect(set(bench, message, { PR_SUBJECT: 'x' })).toBe('MAPI_E_NO_ACCESS');
  });

  it('values that do not fit their type are refused and change nothing', () => {
    const bench = new MessageBench();
    const message = bench.openMessage('offer.msg', null);
    for (const values of [{ PR_SUBJECT: 5 }, { PR_IMPORTANCE: 'high' }, { PR_NONSENSE: 1 }]) {
      expect(set(bench, message, values)).toBe('MAPI_E_INVALID_PARAMETER');
    }
    expect(bench.object(message).unsaved).toBe(0);
  });

  it('a file that cannot be written: MAPI_E_DISK_ERROR, and the changes stay in the storage', () => {
    const bench = new MessageBench();
    const message = bench.openMessage('offer.msg', null);
    bench.disk.set = () => {
      throw new Error('the disk is full');
    };
    set(bench, message, { PR_SUBJECT: 'x' });
    expect(save(bench, message)).toBe('MAPI_E_DISK_ERROR');
    expect(bench.object(message).uncommitted).toBe(1);
    expect(bench.linesOf('refused').at(-1)?.params['argument']).toBe(
      'offer.msg could not be written: the disk is full',
    );
  });
});
