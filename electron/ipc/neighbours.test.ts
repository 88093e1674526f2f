import { describe, expect, it } from 'vitest';
import { msgLimits } from '../../shared/msg/limits';
import { House } from './testing/house';

const message = (reply: ReturnType<House['send']>) => (reply.ok ? null : reply.fault.message);

describe('the commands for Messenger and .msg files', () => {
  it('lets something happen to Messenger, and says in one sentence why it cannot happen now', () => {
    const house = new House('manual', 'contoso');
    expect(message(house.send('messenger', { what: 'server answers' }))).toBe(
      'The server of Messenger has no sign-out to answer.',
    );
    expect(house.send('messenger', { what: 'user signs in' }).ok).toBe(true);
    expect([...house.world.messenger.values()][0]?.state).toBe('dialog open');
    expect(message(new House().send('messenger', { what: 'upgrade' }))).toMatch(/no Windows Messenger/);
  });

  it('takes the bytes of a file in the command for files alone, and no more than the limit', () => {
    const house = new House();
    const drop = (bytes: unknown) => message(house.send('messageFile', { do: 'drop', name: 'a.msg', bytes }));
    expect(drop(new Uint8Array(8))).toBe('Files cannot be opened here.');
    expect(drop(new Uint8Array(msgLimits.bytes + 1))).toMatch(/more than 50 MB/);
    expect(drop('0,1,2')).toMatch(/"bytes"/);
    expect(message(house.send('lesson', { do: 'load', id: new Uint8Array(8) }))).toMatch(
      /other than plain data/,
    );
  });

  it('knows the samples by name and nothing else', () => {
    const refused = message(new House().send('messageFile', { do: 'sample', name: '../../secret.msg' }));
    expect(refused).toMatch(/"name"/);
  });
});
