import { describe, expect, it } from 'vitest';
import { problemLine } from './problems';
import { readLesson } from './readLesson';
import { smallLesson } from './testing/smallLesson';

type Json = Record<string, unknown>;

const base: Json = {
  ...smallLesson,
  steps: [{ say: 'x' }],
};
const logon = (more: Json = {}, step: Json = {}): Json => ({
  client: 'Outlook',
  as: 's1',
  call: { fn: 'MAPILogonEx', profileName: 'Outlook', ...more },
  ...step,
});
const withSteps = (...steps: unknown[]): Json => ({ ...base, steps });

/** The lines that people see for a lesson. */
function told(lesson: unknown): string[] {
  const read = readLesson(typeof lesson === 'string' ? lesson : JSON.stringify(lesson, null, 1));
  return read.ok ? [] : read.problems.map((problem) => problemLine('f.json', problem));
}

describe('reading a lesson file', () => {
  it('tells all problems at once, each with line, column, pointer, what was expected and a suggestion', () => {
    const text = `{
  "formatVersion": 1,
  "id": "x", "title": "t", "goal": "g",
  "level": "intor", "minuts": 4, "minutes": 4, "complaint": "c",
  "world": { "use": "contoso" },
  "steps": [
    { "client": "Outlok", "call": { "fn": "MAPILogonEX" } },
    { "client": "Outlook", "call": { "fn": "MAPILogonEx", "flags": ["MAPI_LOGON_IU"] }, "expect": { "result": "S_OKK" } }
  ]
}`;
    expect(told(text).map((line) => line.replace(/one of .*, \.\.\.\./, 'one of ...'))).toEqual([
      'f.json, line 4, column 12 (/level): found "intor", expected one of intro, core, advanced. Did you mean "intro"?',
      'f.json, line 4, column 21 (/minuts): unknown key "minuts". Did you mean "minutes"?',
      'f.json, line 7, column 17 (/steps/0/client): this world has no program "Outlok". Did you mean "Outlook"?',
      'f.json, line 7, column 43 (/steps/0/call/fn): unknown function. Did you mean "MAPILogonEx"?',
      'f.json, line 8, column 69 (/steps/1/call/flags/0): unknown name "MAPI_LOGON_IU" here. Did you mean "MAPI_LOGON_UI"?',
      'f.json, line 8, column 111 (/steps/1/expect/result): found "S_OKK", expected one of ... Did you mean "S_OK"?',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['program', withSteps(logon({}, { client: 'Outlok' })), 'no program "Outlok"'],
    ['profile', withSteps(logon({ profileName: 'Outlok' })), 'no profile "Outlok"'],
    [
      'alias',
      withSteps({ client: 'Outlook', call: { fn: 'IMAPISession.Logoff', session: 's1' } }),
      'called "s1"',
    ],
    ['alias of a later step', withSteps({ await: 's1' }, logon()), 'no earlier step is called "s1"'],
    [
      'alias in an expectation',
      withSteps({ expect: { sessions: [{ of: 's1' }] } }),
      'no earlier step is called "s1"',
    ],
    [
      'connection',
      withSteps({
        client: 'Outlook',
        call: { fn: 'IMAPISession.Unadvise', session: 'M-001', connection: 'c1' },
      }),
      '"c1"',
    ],
    ['fault', withSteps({ clear: 'down' }), 'no fault "down" so far'],
    [
      'fault in an expectation',
      withSteps({ expect: { faults: [{ id: 'down' }] } }),
      'no fault "down" so far',
    ],
    [
      'place: profile',
      { ...base, faults: [{ id: 'a', preset: 'server.down', at: 'Outlok' }] },
      'no profile "Outlok"',
    ],
    [
      'place: service',
      { ...base, faults: [{ id: 'a', preset: 'server.down', at: 'Outlook/Contoso' }] },
      'no service "Contoso"',
    ],
    [
      'place: provider',
      { ...base, faults: [{ id: 'a', preset: 'server.down', at: '*/*/Mailbax' }] },
      'no provider "Mailbax"',
    ],
    [
      'program of a fault',
      { ...base, faults: [{ id: 'a', preset: 'server.down', client: 'X' }] },
      'no program "X"',
    ],
    [
      'store',
      withSteps(logon(), {
        client: 'Outlook',
        call: { fn: 'IMAPISession.OpenMsgStore', session: 's1', store: 'Archif' },
      }),
      'no store or address book "Archif"',
    ],
    [
      'provider call',
      withSteps(logon({}, { expect: { provider: [{ call: 'Archif.Logon' }] } })),
      'no service or provider "Archif"',
    ],
    [
      'service state',
      withSteps(logon({}, { expect: { service: { of: 's1', name: 'X', state: 'enabled' } } })),
      'no service or provider "X"',
    ],
    ['mail', withSteps({ change: { mailArrives: { profile: 'X' } } }), 'no profile "X"'],
    [
      'setting',
      withSteps({
        change: {
          setting: { profile: 'Outlook', service: 'Contoso Exchange', setting: 'Servr', value: 'x' },
        },
      }),
      'no setting "Servr"',
    ],
    [
      'profile typed in a dialog',
      withSteps({ answer: { client: 'Outlook', dialog: 'choose-profile', press: 'OK', name: 'Outlok' } }),
      'no profile "Outlok"',
    ],
    [
      '.msg file',
      withSteps({ client: 'Outlook', call: { fn: 'OpenIMsgOnIStg', storage: { file: 'no.msg' } } }),
      'no .msg file "no.msg"',
    ],
  ])('a name that leads nowhere is told: %s', (_what, lesson, message) => {
    expect(told(lesson)).toHaveLength(1);
    expect(told(lesson)[0]).toContain(message);
  });

  it('takes an unknown name on purpose, names that steps make, and identifiers', () => {
    expect(told(withSteps(logon({ profileName: 'Outlok' }, { unknown: true })))).toEqual([]);
    const create = { client: 'Outlook', call: { fn: 'IProfAdmin.CreateProfile', name: 'New' } };
    expect(told(withSteps(create, logon({ profileName: 'new' })))).toEqual([]);
    const stale = { client: 'Outlook', call: { fn: 'IMAPISession.Release', session: 'M-999' } };
    expect(told(withSteps(stale))).toEqual([]);
  });

  it('refuses a second alias, fault, program, profile, service, provider or setting of one name', () => {
    const fault = { id: 'a', preset: 'server.down' };
    const service = {
      name: 'S',
      settings: [{ name: 'x' }, { name: 'x' }],
      providers: [
        { name: 'P', kind: 'store' },
        { name: 'P', kind: 'store' },
      ],
    };
    const world = {
      clients: [{ name: 'A' }, { name: 'A' }],
      profiles: [{ name: 'P', services: [service, { name: 'S' }] }, { name: 'P' }],
    };
    const lesson = {
      ...base,
      world,
      faults: [fault, fault],
      steps: [
        { ...logon({ profileName: 'P' }), client: 'A' },
        { ...logon({ profileName: 'P' }), client: 'A' },
      ],
    };
    expect(told(lesson)).toHaveLength(7);
  });

  it('refuses more than 1,000 steps, more than 1 MB, deep nesting, and lists at most 100 problems', () => {
    expect(told(withSteps(...Array.from({ length: 1_001 }, () => ({ say: 'x' }))))[0]).toContain(
      'at most 1000 entries are allowed',
    );
    expect(told(withSteps(...Array.from({ length: 1_000 }, () => ({ say: 'x' }))))).toEqual([]);
    // 400,000 characters that are three bytes each.
    expect(told({ ...base, title: '\u20ac'.repeat(400_000) })).toEqual([
      'f.json: the file is larger than 1 MB.',
    ]);
    expect(told('['.repeat(200_000))[0]).toContain('brackets inside each other');
    const many = told(withSteps(...Array.from({ length: 500 }, () => ({ jump: 1 }))));
    expect(many).toHaveLength(101);
    expect(many.at(-1)).toBe('f.json: 400 more problems are not listed.');
  });

  it('refuses hostile keys, keys written twice and paths', () => {
    const whole = JSON.stringify(base);
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(told(whole.replace('"use":', `"${key}":{"x":1},"use":`))[0]).toContain(
        `the key "${key}" is not allowed`,
      );
    }
    expect(told(whole.replace('"goal":', '"goal":"a","goal":'))[0]).toContain('is written twice');
    for (const file of ['../x.msg', 'a/b.msg', 'a\\b.msg', '/etc/passwd', 'x.txt']) {
      expect(told({ ...base, world: { messageFiles: [file] } })[0]).toContain('a name that ends in .msg');
    }
  });

  it('keeps markup and script as the text that they are', () => {
    const title = '<img src=x onerror=alert(1)><script>x</script> &amp; ${x}';
    const read = readLesson(JSON.stringify({ ...base, title }));
    expect(read.ok && read.lesson.title).toBe(title);
  });

  it('says one sentence for what is no JSON, empty, or another type', () => {
    expect(told('')).toEqual(['f.json: the file is empty; a lesson is one JSON object.']);
    expect(told('// x\n{}')[0]).toMatch(/^f\.json, line 1, column 1: this is not JSON/);
    for (const other of ['null', '[]', '7', '"x"']) expect(told(other)[0]).toContain('expected object');
  });
});
