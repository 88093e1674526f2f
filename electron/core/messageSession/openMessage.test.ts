import { describe, expect, it } from 'vitest';
import { MessageBench, three } from './testing/messageBench';

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
    expect(bench.object(embedded)).toMatchObject({
      kind: 'embedded message',
      parent: parts[1],
      attachments: 1,
    });
    expect(bench.object(offer).attachments).toBe(2);
    expect(bench.object(parts[1] ?? '').attachments).toBe(0);
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
