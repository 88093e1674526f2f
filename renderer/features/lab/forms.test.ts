import { describe, expect, it } from 'vitest';
import { callSchema, type Call, type CallName } from '../../../shared/mapi/calls';
import { rowsOf } from '../../../shared/mapi/define';
import { decodeFlags } from '../../../shared/mapi/flags';
import type { ClientRecord } from '../../../shared/model/machine';
import type { MemberRecord, ObjectKind, ObjectRecord, SessionRecord } from '../../../shared/model/session';
import type { ServiceConfig } from '../../../shared/model/machine';
import { strings } from '../../strings';
import { callText, shortCallText } from '../../ui/callText';
import { argumentsOf } from '../explanation/callArguments';
import { labelOf } from './label';
import { callOf, entriesOf, isReadable, type Values } from './entries';
import { flagsText, parseFlags, withFlag } from './numbers';
import type { Facts } from './pickers';
import { callGroups, callNames, fieldsOf, withParts } from './schema';

const client = { id: 'Outlook' } as ClientRecord;
const service = {
  name: 'Mail',
  providers: [
    { name: 'Archive', kind: 'store' },
    { name: 'Post', kind: 'transport' },
  ],
} as unknown as ServiceConfig;
const anObject = (id: string, kind: ObjectKind): ObjectRecord =>
  ({ id, kind, client: 'Outlook', member: 'M-001', profile: 'P-1', name: 'x', valid: true }) as ObjectRecord;
const kinds: readonly ObjectKind[] = [
  'stores table',
  'store',
  'status object',
  'entry',
  'profile admin',
  'service admin',
  'provider admin',
  'form token',
];

const nothing: Facts = {
  sessions: [],
  members: [],
  objects: [],
  profiles: [],
  handles: [],
  messageSessions: [],
  messageObjects: [],
  messageFiles: [],
};
/** A program that holds one of everything. */
const full: Facts = {
  sessions: [
    {
      id: 'S-001',
      profile: 'Work',
      profileId: 'P-1',
      services: [{ name: 'Mail', providers: service.providers.map((one) => ({ ...one, status: null })) }],
    } as unknown as SessionRecord,
  ],
  members: ['M-001', 'M-002'].map(
    (id) =>
      ({
        id,
        client: 'Outlook',
        session: 'S-001',
        life: 'active',
        registrations: [{ connection: 7, entry: null, mask: 1 }],
      }) as unknown as MemberRecord,
  ),
  objects: kinds.map((kind, index) => anObject(`O-00${index + 1}`, kind)),
  profiles: [{ id: 'P-1', name: 'Work', services: [service] } as unknown as Facts['profiles'][number]],
  handles: [
    { handle: 0x1a01, client: 'Outlook', session: 'S-001', state: 'valid' } as Facts['handles'][number],
  ],
  messageSessions: [{ id: 'MS-001', client: 'Outlook', state: 'open' } as Facts['messageSessions'][number]],
  messageObjects: [
    {
      id: 'MO-001',
      client: 'Outlook',
      kind: 'message',
      name: 'a.msg',
      state: 'open',
    } as Facts['messageObjects'][number],
  ],
  messageFiles: [{ name: 'a.msg' } as Facts['messageFiles'][number]],
};

const secrets = () => 'typed secret';
const form = (fn: CallName, values: Values = {}, facts = full) => entriesOf(fn, values, { facts, client });
const made = (fn: CallName, values: Values = {}, facts = full) =>
  callOf(fn, form(fn, values, facts), secrets);
const all = callNames.flatMap((fn) =>
  fieldsOf(fn)
    .flatMap(withParts)
    .map((field) => ({ fn, field })),
);

describe('a form for every call of the union', () => {
  it('offers every function once, by interface', () => {
    expect(callGroups.flatMap(([, names]) => names).toSorted()).toEqual([...callNames].toSorted());
    expect(callGroups.map(([group]) => group)).toEqual(
      expect.arrayContaining([
        'MAPI',
        'IMAPISession',
        'IMsgStore',
        'Simple MAPI',
        'IMessenger',
        'Message sessions',
      ]),
    );
  });

  it.each(callNames)('%s: what a fresh form builds is a call that the contract takes', (fn) => {
    const parsed = callSchema.safeParse(made(fn));
    expect(parsed.error?.message).toBeUndefined();
    expect(parsed.data?.fn).toBe(fn);
  });

  it.each(callNames)(
    '%s: every argument also goes as something that is not there, or as NULL where it may',
    (fn) => {
      const values: Record<string, Values[string]> = {};
      for (const field of fieldsOf(fn).flatMap(withParts)) {
        if (field.kind === 'pick')
          values[field.place] = { form: 'other', text: field.isNumber ? '99' : 'X-999' };
        else if (field.kind === 'choice') values[field.place] = { form: 'other', text: '0xFFFF' };
        else if (field.nullable) values[field.place] = { form: 'null', text: '' };
      }
      const call = made(fn, values, nothing);
      expect(callSchema.safeParse(call).error?.message).toBeUndefined();
      for (const { place, nullable, kind } of fieldsOf(fn))
        if (nullable && kind !== 'pick') expect(call).toMatchObject({ [place]: null });
    },
  );

  it.each(callNames)('%s: structures that are passed have all their parts', (fn) => {
    const structures = fieldsOf(fn).filter(({ kind }) => kind === 'structure');
    const values = Object.fromEntries(
      structures.map(({ place }) => [place, { form: 'text', text: '' } as const]),
    );
    const call = made(fn, values);
    expect(callSchema.safeParse(call).success).toBe(true);
    for (const { place, parts } of structures) {
      const inside = (call as unknown as Record<string, object>)[place] ?? {};
      expect(Object.keys(inside)).toEqual(parts.map((part) => part.place.split('.').at(-1)));
    }
  });

  it('has a label for every argument that is entered as a field', () => {
    const unnamed = all.filter(
      ({ fn, field }) =>
        !['pointer', 'switch', 'structure'].includes(field.kind) &&
        strings.lab.call.labels[field.place.split('.').at(-1) ?? ''] === undefined &&
        labelOf(fn, field.place) === field.place,
    );
    expect(unnamed).toEqual([]);
  });

  it('picks what the program holds: objects of the kind that the method is of, the newest first in mind', () => {
    expect(made('IMAPISession.Logoff')).toMatchObject({ session: 'M-002' });
    expect(made('IMsgStore.StoreLogoff')).toMatchObject({ object: 'O-002' });
    expect(made('IMAPISession.SetDefaultStore')).toMatchObject({ store: 'Archive', flags: 1 });
    expect(made('IMsgServiceAdmin.DeleteMsgService')).toMatchObject({ admin: 'O-006', service: 'Mail' });
    expect(made('IMsgServiceAdmin.MsgServiceTransportOrder')).toMatchObject({ transports: ['Post'] });
    expect(made('IMAPISession.Unadvise')).toMatchObject({ connection: 7 });
    expect(made('IMAPISession.ShowForm')).toMatchObject({ token: 8 });
    expect(made('MAPILogoff')).toMatchObject({ handle: '0x00001A01' });
    expect(made('CloseIMsgSession')).toMatchObject({ session: 'MS-001' });
    const entries = form('IMAPISession.OpenEntry').find(({ field }) => field.place === 'entry')?.options;
    expect(entries?.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Archive', 'Archive/Inbox', 'status/spooler']),
    );
  });

  it('a pick that has gone away gives way to the newest; one that was typed stays', () => {
    const values = (form: 'text' | 'other') => ({ session: { form, text: 'M-777' } });
    expect(made('IMAPISession.AddRef', values('text'))).toMatchObject({ session: 'M-002' });
    expect(made('IMAPISession.AddRef', values('other'))).toMatchObject({ session: 'M-777' });
  });

  it('builds nothing from what cannot be read, and knows which field it is', () => {
    expect(made('MAPILogonEx', { flags: { form: 'text', text: 'xyz' } })).toBeNull();
    expect(made('IMAPISession.Logoff', { reserved: { form: 'text', text: 'x' } })).toBeNull();
    expect(made('IMAPISession.Logoff', {}, nothing)).toBeNull();
    const unreadable = form('IMAPISession.Logoff', {}, nothing).filter((entry) => !isReadable(entry));
    expect(unreadable.map(({ field }) => field.place)).toEqual(['session']);
    expect(
      made('MAPIInitialize', {
        init: { form: 'text', text: '' },
        'init.version': { form: 'text', text: 'x' },
      }),
    ).toBeNull();
  });

  it('tells NULL, empty and text apart, and reads lists and pairs line by line', () => {
    const named = (form: 'null' | 'empty' | 'text') =>
      made('MAPILogonEx', { profileName: { form, text: 'Field' } });
    expect([named('null'), named('empty'), named('text')]).toMatchObject([
      { profileName: null },
      { profileName: '' },
      { profileName: 'Field' },
    ]);
    expect(
      made('IMsgServiceAdmin.ConfigureMsgService', {
        settings: { form: 'text', text: 'Server = mail=1\n\nUser=ana' },
      }),
    ).toMatchObject({ settings: { Server: 'mail=1', User: 'ana' } });
  });

  it('keeps typed passwords out of everything but the call itself', () => {
    const values = {
      oldPassword: { form: 'text', text: '' },
      newPassword: { form: 'text', text: '' },
    } as const;
    const call = made('IMAPIStatus.ChangePassword', values);
    expect(call).toMatchObject({ oldPassword: 'typed secret', newPassword: 'typed secret' });
    const parsed = callSchema.parse(call);
    expect(
      [callText(parsed), shortCallText(parsed), JSON.stringify(argumentsOf(parsed))].join(),
    ).not.toContain('secret');
  });
});

describe('flags, two ways', () => {
  const vocabularies = all.filter(({ field }) => field.kind === 'flags' && rowsOf(field.table).length > 0);

  it.each(vocabularies.map(({ fn, field }) => [`${fn} ${field.place}`, field.table] as const))(
    '%s: ticks and number follow each other for every flag',
    (_, table) => {
      for (const { name, value } of rowsOf(table)) {
        expect(parseFlags(flagsText(withFlag(0, value, true)))).toEqual({ ok: true, value });
        expect(decodeFlags(table, value).names).toContain(name);
        expect(withFlag(withFlag(0, value, true), value, false)).toBe(0);
      }
    },
  );

  it('an enumeration is a choice, not bits: SetDefaultStore (D57), StoreLogoff, put_MyStatus', () => {
    const kindAt = (fn: CallName, place: string) => fieldsOf(fn).find((field) => field.place === place)?.kind;
    expect(kindAt('IMAPISession.SetDefaultStore', 'flags')).toBe('choice');
    expect(kindAt('IMsgStore.StoreLogoff', 'flags')).toBe('choice');
    expect(kindAt('IMessenger.put_MyStatus', 'status')).toBe('choice');
    expect(kindAt('MAPILogonEx', 'flags')).toBe('flags');
  });
});

describe('every call in words', () => {
  it.each(callNames)('%s: in one line, in short, and argument by argument under names of the API', (fn) => {
    const call: Call = callSchema.parse(made(fn));
    expect(callText(call)).toMatch(new RegExp(`^${fn.replace('.', '\\.')}\\(.*\\)$`));
    expect(shortCallText(call).length).toBeLessThanOrEqual(callText(call).length);
    expect([callText(call), shortCallText(call)].join()).not.toMatch(/undefined|\[object/);
    const names = argumentsOf(call).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    if (fieldsOf(fn)[0]?.place === 'session' && fn.startsWith('IMAPI')) expect(names[0]).toBe('this');
  });

  it('says values of enumerations by name and structures by what they are about', () => {
    expect(
      callText({ fn: 'IMAPISession.SetDefaultStore', session: 'M-001', flags: 3, store: 'Archive' }),
    ).toBe('IMAPISession.SetDefaultStore(MAPI_SIMPLE_STORE_PERMANENT, "Archive")');
    expect(callText({ fn: 'MAPIInitialize', init: { version: 0, flags: 8 } })).toBe(
      'MAPIInitialize(MAPI_NO_COINIT)',
    );
    expect(
      callText({
        fn: 'IMsgServiceAdmin.MsgServiceTransportOrder',
        admin: 'O-1',
        transports: ['A', 'B'],
        flags: 0,
      }),
    ).toBe('IMsgServiceAdmin.MsgServiceTransportOrder("O-1", ["A", "B"], 0)');
    expect(
      argumentsOf({ fn: 'IMAPISession.SetDefaultStore', session: 'M-001', flags: 3, store: null }).at(1),
    ).toEqual({ name: 'ulFlags', text: 'MAPI_SIMPLE_STORE_PERMANENT (0x00000003)' });
  });
});
