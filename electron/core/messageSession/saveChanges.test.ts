import { describe, expect, it } from 'vitest';
import { ImsgFlag } from '../../../shared/mapi/imsgFlags';
import { MessageBench, three } from './testing/messageBench';

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
