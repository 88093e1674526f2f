import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { ServiceAdminFlag } from '../../../shared/mapi/serviceAdminFlags';
import { ServiceResourceFlag } from '../../../shared/mapi/serviceResourceFlags';
import { Bench } from '../testing/bench';

const { SERVICE_UI_ALLOWED, SERVICE_UI_ALWAYS, MSG_SERVICE_UI_READ_ONLY } = ServiceAdminFlag;

const world = {
  clients: [{ name: 'A' }, { name: 'Job', kind: 'service' as const }],
  profiles: [
    {
      name: 'Work',
      services: [
        {
          name: 'Mail',
          settings: [{ name: 'Server', value: 'mail01' }],
          providers: [
            { name: 'Mailbox', kind: 'store' as const },
            { name: 'Line 1', kind: 'transport' as const },
            { name: 'Line 2', kind: 'transport' as const },
          ],
        },
        { name: 'Sealed', entryPoint: false, singleCopy: true },
        { name: 'Empty', settings: [{ name: 'Path' }] },
        { name: 'Nobody', resourceFlags: ServiceResourceFlag.SERVICE_NO_PRIMARY_IDENTITY },
        { name: 'Fax', providers: [{ name: 'Line 3', kind: 'transport' as const }] },
      ],
    },
    { name: 'Other' },
  ],
};

const start = () => {
  const bench = new Bench(world);
  const adminOf = (name: string) =>
    String(bench.call('A', { fn: 'IProfAdmin.AdminServices', name }).out['lppServiceAdmin']);
  const admin = adminOf('Work');
  const on = (method: string, args: object = {}, self = admin) =>
    bench.call('A', { fn: `IMsgServiceAdmin.${method}`, admin: self, ...args } as unknown as CallInput);
  const profile = (name = 'Work') => {
    const found = [...bench.world.profiles.values()].find((one) => one.name === name);
    if (found === undefined) throw new Error(`no profile ${name}`);
    return found;
  };
  const names = (name = 'Work') => profile(name).services.map((service) => service.name);
  return { bench, admin, adminOf, on, profile, names };
};

describe('services through IMAPISession::AdminServices', () => {
  it('C96: changes are invisible to the running session and visible to the next one', () => {
    const { bench, on, names } = start();
    const logon = bench.logOn('A', 'Work');
    const admin = String(bench.on(logon, 'AdminServices', {}).out['lppServiceAdmin']);
    const stores = (of = logon) => (bench.on(of, 'GetMsgStoresTable', {}).out['rows'] as object[]).length;
    on('DeleteMsgService', { service: 'Mail' }, admin);
    on('CreateMsgService', { service: 'Personal Folders' }, admin);
    on('CreateMsgService', { service: 'Personal Folders', displayName: 'More' }, admin);
    expect(names()).not.toContain('Mail');
    expect(stores()).toBe(1);
    expect(bench.on(logon, 'OpenMsgStore', { store: 'Mailbox' }).result).toBe(HR.S_OK);
    expect(stores(bench.logOn('A', 'Work'))).toBe(2);
  });

  it('C122: the object ends with the session that gave it', () => {
    const { bench, on } = start();
    const logon = bench.logOn('A', 'Work');
    const admin = String(bench.on(logon, 'AdminServices', {}).out['lppServiceAdmin']);
    bench.logOff(logon);
    expect(on('GetMsgServiceTable', {}, admin).result).toBe(HR.MAPI_E_INVALID_OBJECT);
  });
});

describe('IMsgServiceAdmin (2.5)', () => {
  it('the tables list services and providers in profile order', () => {
    const { on } = start();
    const column = (method: string, name: string) =>
      (on(method).out['rows'] as Record<string, unknown>[]).map((row) => row[name]);
    expect(column('GetMsgServiceTable', 'PR_DISPLAY_NAME')).toEqual([
      'Mail',
      'Sealed',
      'Empty',
      'Nobody',
      'Fax',
    ]);
    expect(column('GetProviderTable', 'PR_DISPLAY_NAME')).toEqual(['Mailbox', 'Line 1', 'Line 2', 'Line 3']);
  });

  it.each([
    ['CreateMsgService', { service: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['CreateMsgService', { service: 'Internet Mail' }, HR.S_OK],
    ['CreateMsgService', { service: 'Internet Mail', flags: 1 }, HR.MAPI_E_UNKNOWN_FLAGS],
    ['DeleteMsgService', { service: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['CopyMsgService', { service: 'Sealed' }, HR.MAPI_E_NO_ACCESS],
    ['CopyMsgService', { service: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['CopyMsgService', { service: 'Mail' }, HR.S_OK],
    ['RenameMsgService', { service: 'Mail', displayName: 'Post' }, HR.MAPI_E_NO_SUPPORT],
    ['ConfigureMsgService', { service: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['ConfigureMsgService', { service: 'Sealed' }, HR.MAPI_E_NOT_INITIALIZED],
    ['ConfigureMsgService', { service: 'Empty' }, HR.MAPI_E_UNCONFIGURED],
    ['ConfigureMsgService', { service: 'Empty', settings: { Path: 'C:\\x.pst' } }, HR.S_OK],
    ['MsgServiceTransportOrder', { transports: ['Line 1'] }, HR.MAPI_E_BUSY],
    ['MsgServiceTransportOrder', { transports: ['Line 1', 'Line 2', 'Line 9'] }, HR.MAPI_E_NOT_FOUND],
    ['MsgServiceTransportOrder', { transports: ['Line 1', 'Line 1', 'Line 3'] }, HR.MAPI_E_NOT_FOUND],
    ['AdminProviders', { service: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['SetPrimaryIdentity', { service: 'Nobody' }, HR.MAPI_E_NO_ACCESS],
    ['SetPrimaryIdentity', { service: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['SetPrimaryIdentity', { service: null }, HR.S_OK],
    ['OpenProfileSection', { section: 'Unknown' }, HR.MAPI_E_NOT_FOUND],
    ['OpenProfileSection', { section: 'Mail' }, HR.S_OK],
    ['GetLastError', { hResult: 0 }, HR.S_OK],
  ])('%s(%o)', (method, args, code) => {
    expect(start().on(method, args).result).toBe(code);
  });

  it('CreateMsgService copies settings and providers under names of their own, then calls the entry point', () => {
    const { bench, admin, names, profile } = start();
    const create = {
      fn: 'IMsgServiceAdmin2.CreateMsgServiceEx',
      admin,
      service: 'Personal Folders',
    } as const;
    expect(bench.call('A', create).out).toEqual({ lpuidService: 'Personal Folders' });
    expect(bench.call('A', create).out).toEqual({ lpuidService: 'Personal Folders (2)' });
    expect(names().slice(5)).toEqual(['Personal Folders', 'Personal Folders (2)']);
    expect(profile().services[6]?.providers.map(({ name }) => name)).toEqual(['Personal Folders (2)']);
    expect(bench.linesOf('entry point').map(({ params }) => params['context'])).toEqual([2, 2]);
  });

  it('a new service whose sheet is cancelled is taken out again; filled in, it stays', () => {
    const { bench, on, names, profile } = start();
    const create = () => on('CreateMsgService', { service: 'Internet Mail', flags: SERVICE_UI_ALLOWED });
    const cancelled = create();
    bench.answer({ press: 'Cancel' });
    expect(cancelled.result).toBe(HR.MAPI_E_USER_CANCEL);
    expect(names()).toHaveLength(5);
    const filled = create();
    bench.answer({ press: 'OK', settings: { Server: 'smtp01' } });
    expect(filled.result).toBe(HR.S_OK);
    expect(profile().services[5]?.settings[0]?.value).toBe('smtp01');
    expect(bench.linesOf('entry point').map(({ params }) => params['context'])).toEqual([2, 2]);
  });

  it('a Windows service sees no sheet whatever flags it sets (3.6)', () => {
    const { bench, admin } = start();
    const own = bench.call('Job', { fn: 'IProfAdmin.AdminServices', name: 'Work' }).out['lppServiceAdmin'];
    expect(admin).not.toBe(own);
    const configure = {
      fn: 'IMsgServiceAdmin.ConfigureMsgService',
      admin: String(own),
      service: 'Empty',
      flags: SERVICE_UI_ALWAYS,
    } as const;
    expect(bench.call('Job', configure).result).toBe(HR.MAPI_E_UNCONFIGURED);
  });

  it('DeleteMsgService and CopyMsgService: the entry point hears of the first only', () => {
    const { bench, adminOf, on, names } = start();
    on('CopyMsgService', { service: 'Mail', destination: adminOf('Other') });
    expect(bench.linesOf('entry point')).toEqual([]);
    expect(names('Other')).toEqual(['Mail']);
    on('DeleteMsgService', { service: 'Mail' });
    expect(bench.linesOf('entry point').map(({ params }) => params['context'])).toEqual([4]);
    expect(names()).not.toContain('Mail');
  });

  it('ConfigureMsgService shows the sheet as its flags say, and cancel changes nothing', () => {
    const { bench, on, profile } = start();
    const configure = (flags: number) => on('ConfigureMsgService', { service: 'Mail', flags });
    expect(configure(SERVICE_UI_ALLOWED).state).toBe('returned');
    const shown = configure(SERVICE_UI_ALWAYS);
    bench.answer({ press: 'OK', settings: { Server: 'mail02' } });
    expect(shown.result).toBe(HR.S_OK);
    expect(profile().services[0]?.settings[0]?.value).toBe('mail02');
    const cancelled = configure(SERVICE_UI_ALWAYS);
    bench.answer({ press: 'Cancel' });
    expect(cancelled.result).toBe(HR.MAPI_E_USER_CANCEL);
    configure(SERVICE_UI_ALWAYS | MSG_SERVICE_UI_READ_ONLY);
    bench.answer({ press: 'OK', settings: { Server: 'mail03' } });
    expect(profile().services[0]?.settings[0]?.value).toBe('mail02');
  });

  it.each([
    ['MAPI_E_EXTENDED_ERROR', HR.MAPI_E_EXTENDED_ERROR],
    ['MAPI_E_BAD_CHARWIDTH', HR.MAPI_E_BAD_CHARWIDTH],
    ['MAPI_E_NO_SUPPORT', HR.MAPI_E_NO_SUPPORT],
  ])('2.5, 2.6: %s of the entry point passes through ConfigureMsgService', (_, result) => {
    const { bench, on } = start();
    bench.arm({ id: 'entry', operation: 'service: entry point', result, scope: { service: 'Mail' } });
    expect(on('ConfigureMsgService', { service: 'Mail' }).result).toBe(result);
    expect(bench.linesOf('entry point').at(-1)?.result).toBe(result);
    expect(on('ConfigureMsgService', { service: 'Fax' }).result).toBe(HR.S_OK);
  });

  it('2.3, 2.4: MAPI_E_BAD_CHARWIDTH where MAPI_UNICODE is asked of narrow strings, in the methods that document it', () => {
    const { bench, on } = start();
    const logon = bench.logOn('A', 'Work');
    bench.arm({ preset: 'strings.noUnicode' });
    const flags = 0x80000000;
    const results = (width: number) => [
      bench.on(logon, 'GetMsgStoresTable', { flags: width }).result,
      bench.on(logon, 'GetLastError', { hResult: 0, flags: width }).result,
      on('GetLastError', { hResult: 0, flags: width }).result,
      bench.call('A', { fn: 'IProfAdmin.GetLastError', hResult: 0, flags: width }).result,
    ];
    expect(results(flags)).toEqual(new Array(4).fill(HR.MAPI_E_BAD_CHARWIDTH));
    expect(results(0)).toEqual(new Array(4).fill(HR.S_OK));
  });

  it('MsgServiceTransportOrder puts transports and their services in the given order', () => {
    const { on, profile } = start();
    expect(on('MsgServiceTransportOrder', { transports: ['Line 3', 'Line 2', 'Line 1'] }).result).toBe(
      HR.S_OK,
    );
    const order = profile().services.flatMap(({ providers }) =>
      providers.filter(({ kind }) => kind === 'transport').map(({ name }) => name),
    );
    expect(order).toEqual(['Line 3', 'Line 2', 'Line 1']);
  });

  it('SetPrimaryIdentity decides which transport QueryIdentity names in the next session', () => {
    const { bench, on } = start();
    on('SetPrimaryIdentity', { service: 'Fax' });
    const identity = bench.on(bench.logOn('A', 'Work'), 'QueryIdentity', {});
    expect(identity.out['lppEntryID']).toBe('Line 3/identity');
  });
});

describe('IProviderAdmin (2.5)', () => {
  const providers = () => {
    const { bench, on, profile } = start();
    const admin = String(on('AdminProviders', { service: 'Mail' }).out['lppProviderAdmin']);
    const onProvider = (method: string, args: object = {}) =>
      bench.call('A', { fn: `IProviderAdmin.${method}`, admin, ...args } as unknown as CallInput);
    const names = () =>
      (onProvider('GetProviderTable').out['rows'] as { PR_DISPLAY_NAME: string }[]).map(
        (row) => row.PR_DISPLAY_NAME,
      );
    return { bench, onProvider, names, profile };
  };

  it('lists the providers of its service only', () => {
    expect(providers().names()).toEqual(['Mailbox', 'Line 1', 'Line 2']);
  });

  it('CreateProvider adds one under a name of its own and tells the entry point', () => {
    const { bench, onProvider, names } = providers();
    expect(onProvider('CreateProvider', { provider: 'Mailbox' }).out).toEqual({ lpUID: 'Mailbox (2)' });
    expect(names()).toContain('Mailbox (2)');
    expect(bench.linesOf('entry point').map(({ params }) => params['context'])).toEqual([6]);
    expect(onProvider('CreateProvider', { provider: 'Unknown' }).result).toBe(HR.MAPI_E_NOT_FOUND);
  });

  it('DeleteProvider answers S_OK also when the profile is in use; its session keeps the provider', () => {
    const { bench, onProvider, names } = providers();
    const logon = bench.logOn('A', 'Work');
    expect(onProvider('DeleteProvider', { provider: 'Mailbox' }).result).toBe(HR.S_OK);
    expect(names()).toEqual(['Line 1', 'Line 2']);
    expect(bench.on(logon, 'OpenMsgStore', { store: 'Mailbox' }).result).toBe(HR.S_OK);
    expect(bench.linesOf('profile changed').at(-1)?.params['about']).toContain('marked for deletion');
    expect(onProvider('DeleteProvider', { provider: 'Mailbox' }).result).toBe(HR.MAPI_E_NOT_FOUND);
  });

  it('C96: a provider marked for deletion keeps its name until the last session ends, and starts in no new one', () => {
    const { bench, onProvider, profile } = providers();
    const first = bench.logOn('A', 'Work');
    onProvider('DeleteProvider', { provider: 'Mailbox' });
    expect(profile().leaving).toEqual([{ service: 'Mail', provider: 'Mailbox' }]);
    const second = bench.logOn('Job', 'Work');
    expect(bench.service(second, 'Mail').providers.map(({ name }) => name)).not.toContain('Mailbox');
    onProvider('CreateProvider', { provider: 'Line 1' });
    bench.logOff(first);
    expect(profile().leaving, 'another session lives').toHaveLength(1);
    const mark = bench.mark;
    bench.logOff(second);
    expect(profile().leaving).toBeUndefined();
    const lines = bench.linesOf('profile changed', mark);
    expect(lines.map(({ params }) => params['about'])).toEqual(['deleted: Mailbox']);
    expect(onProvider('DeleteProvider', { provider: 'Line 1' }).result).toBe(HR.S_OK);
    expect(profile().leaving, 'nobody uses the profile: it is gone at once').toBeUndefined();
  });
});
