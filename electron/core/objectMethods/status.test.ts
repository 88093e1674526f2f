import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { FlushFlag } from '../../../shared/mapi/flushFlags';
import { Bench } from '../testing/bench';

const start = () => {
  const bench = new Bench({
    clients: [{ name: 'A' }, { name: 'Job', kind: 'service' }],
    profiles: [
      {
        name: 'Work',
        waitingMail: 2,
        outbox: ['Report'],
        services: [
          {
            name: 'Mail',
            settings: [{ name: 'Server', value: 'mail01' }],
            providers: [
              { name: 'Mailbox', kind: 'store', prompt: { accepts: 'letmein', remembered: true } },
              { name: 'Line', kind: 'transport', dll: 'line.dll' },
            ],
          },
        ],
      },
    ],
  });
  const logon = bench.logOn('A', 'Work');
  const open = (row: string) =>
    String(bench.on(logon, 'OpenEntry', { entry: `status/${row}` }).out['lppUnk']);
  const call = (method: string, object: string, args: object = {}) =>
    bench.call('A', { fn: `IMAPIStatus.${method}`, object, ...args } as unknown as CallInput);
  bench.on(logon, 'GetStatusTable', {});
  return { bench, logon, open, call };
};

const profileOf = (bench: Bench) => [...bench.world.profiles.values()][0];

describe('status objects (2.3)', () => {
  it.each([
    ['subsystem', ['ValidateState']],
    ['address book', ['ValidateState']],
    ['spooler', ['ValidateState', 'FlushQueues']],
    ['Line', ['ValidateState', 'SettingsDialog', 'FlushQueues']],
    ['Mailbox', ['ValidateState', 'SettingsDialog', 'ChangePassword']],
  ])('T4: %s supports %o and answers MAPI_E_NO_SUPPORT to the rest', (row, supported) => {
    for (const method of ['ValidateState', 'SettingsDialog', 'ChangePassword', 'FlushQueues']) {
      const { open, call } = start();
      const { result } = call(method, open(row));
      if (supported.includes(method)) expect(result).not.toBe(HR.MAPI_E_NO_SUPPORT);
      else expect(result).toBe(HR.MAPI_E_NO_SUPPORT);
    }
  });

  it('undefined flags answer MAPI_E_UNKNOWN_FLAGS', () => {
    const { open, call } = start();
    expect(call('ValidateState', open('subsystem'), { flags: 0x2 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    expect(call('FlushQueues', open('spooler'), { flags: 0x1 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
  });

  it('T6: ValidateState on the spooler logs on every transport, even one that is logged on', () => {
    const { bench, logon, open, call } = start();
    expect(bench.provider(logon, 'Line').life).toBe('active');
    const status = bench.provider(logon, 'Line').status;
    const spooler = open('spooler');
    const from = bench.mark;
    expect(call('ValidateState', spooler).result).toBe(HR.S_OK);
    expect(bench.methods(from)).toContain('Line.TransportLogon');
    expect(bench.provider(logon, 'Line')).toMatchObject({ life: 'active', status });
    const again = bench.mark;
    call('ValidateState', open('subsystem'));
    expect(bench.methods(again)).toEqual([]);
  });

  it('FlushQueues sends and fetches what the flags say', () => {
    const { bench, open, call } = start();
    const spooler = open('spooler');
    expect(call('FlushQueues', spooler, { flags: FlushFlag.FLUSH_UPLOAD }).result).toBe(HR.S_OK);
    expect(profileOf(bench)).toMatchObject({ outbox: [], waitingMail: 2 });
    call('FlushQueues', spooler, { flags: FlushFlag.FLUSH_DOWNLOAD });
    expect(profileOf(bench)?.waitingMail).toBe(0);
  });

  it('T5: a row that is busy with an operation answers MAPI_E_BUSY', () => {
    const { bench, open, call } = start();
    const store = open('Mailbox');
    const dialog = call('SettingsDialog', store);
    expect(dialog.state).toBe('waiting for user');
    const second = bench.call('A', { fn: 'IMAPIStatus.ValidateState', object: store }, 2);
    expect(second.result).toBe(HR.MAPI_E_BUSY);
    bench.answer({ press: 'Cancel' });
    expect(dialog.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect(call('ValidateState', store).result).toBe(HR.S_OK);
  });

  it('SettingsDialog changes the profile, not the running session (C96)', () => {
    const { bench, logon, open, call } = start();
    const dialog = call('SettingsDialog', open('Mailbox'));
    bench.answer({ press: 'OK', settings: { Server: 'mail02' } });
    expect(dialog.result).toBe(HR.S_OK);
    expect(profileOf(bench)?.services[0]?.settings[0]?.value).toBe('mail02');
    const plan = bench.world.living.planOf(bench.sessionOf(logon));
    expect(plan?.services[0]?.settings[0]?.value).toBe('mail01');
  });

  it('ChangePassword needs the old one, and neither is kept in the record of the call', () => {
    const { bench, open, call } = start();
    const change = (oldPassword: string) =>
      call('ChangePassword', open('Mailbox'), { oldPassword, newPassword: 'opensesame' });
    expect(change('wrong').result).toBe(HR.MAPI_E_NO_ACCESS);
    const done = change('letmein');
    expect(done.result).toBe(HR.S_OK);
    expect(change('letmein').result).toBe(HR.MAPI_E_NO_ACCESS);
    expect(JSON.stringify([done, bench.world.toState()])).not.toMatch(/letmein|opensesame/);
  });
});
