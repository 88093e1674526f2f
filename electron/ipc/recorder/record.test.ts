import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playLesson } from '../../../build/scenario/play';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { LogoffFlag } from '../../../shared/mapi/logoffFlags';
import { callSchema, type CallInput } from '../../../shared/mapi/calls';
import type { Answer } from '../../../shared/model/prompt';
import type { Lesson } from '../../../shared/scenario/lessonSchema';
import { readLesson } from '../../../shared/scenario/readLesson';
import { defaultPreferences } from '../../core/buildWorld';
import { runDigest } from '../../core/digest';
import { addMessageFile } from '../../core/messageSession/files';
import { sampleFiles } from '../../host/msgFile/sampleFiles';
import { LessonDeck } from '../lessonDeck';
import { House } from '../testing/house';
import { castStart, Simulation, type RunStart } from '../simulation';
import { recordLesson } from './record';

const samples = sampleFiles(join(import.meta.dirname, '../../../shared/scenario/samples'));

/** A trainer at a machine. */
class Trainer {
  readonly simulation: Simulation;

  constructor(start: RunStart = castStart('demonstration')) {
    this.simulation = new Simulation({
      start,
      clock: 'real',
      speed: 1,
      preferences: defaultPreferences,
      messageFiles: samples,
    });
  }

  get engine() {
    return this.simulation.engine;
  }

  call(client: string, call: CallInput) {
    const { record, refused } = this.engine.call(client, callSchema.parse(call));
    if (record === null) throw new Error(refused ?? '');
    return record;
  }

  answer(client: string, answer: Answer): void {
    const prompt = [...this.engine.world.prompts.values()].find((one) => one.client === client);
    expect(prompt && this.engine.answer(prompt.id, answer)).toBeNull();
  }

  get digest(): string {
    return runDigest(this.engine.world.toState());
  }
}

function read(text: string): Lesson {
  const result = readLesson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.lesson;
}

/** Plays a lesson in a window, move by move, as fast as it goes; the digest of the run that it leaves behind. */
function digestInWindow(text: string): string {
  const { simulation } = new Trainer();
  const planned: (() => void)[] = [];
  const deck = new LessonDeck({
    simulation,
    after: (_ms, call) => {
      planned.push(call);
      return () => planned.splice(planned.indexOf(call), 1);
    },
    moved: () => undefined,
    freeStart: () => simulation.freeStart,
  });
  deck.import('recorded.json', text);
  deck.play();
  for (let next = planned.shift(); next !== undefined; next = planned.shift()) next();
  expect(simulation.world.run.lesson).toMatchObject({ state: 'done', failure: null });
  return runDigest(simulation.world.toState());
}

/** The lesson plays green headless and in the window, and leaves the recorded run behind. */
function replaysTo(trainer: Trainer, text: string): void {
  const report = playLesson(read(text), samples);
  expect([report.state, report.failure]).toEqual(['done', null]);
  expect(report.digest).toBe(trainer.digest);
  expect(digestInWindow(text)).toBe(trainer.digest);
}

const SHARED = LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_ALLOW_OTHERS;

/** The demonstration by hand: picker, a wrong and a right password, a second program, a log off with a question. */
function demonstrate(trainer: Trainer): void {
  const { engine } = trainer;
  const logon = trainer.call('Outlook', { fn: 'MAPILogonEx', flags: SHARED });
  engine.advance(1_700);
  trainer.answer('Outlook', { press: 'OK', name: 'Outlook' });
  trainer.answer('Outlook', { press: 'OK', user: 'ana', password: 'hunter2 typed' });
  engine.advance(33);
  engine.advance(467);
  trainer.answer('Outlook', { press: 'OK', user: 'ana', password: 'letmein' });
  expect(logon.state).toBe('returned');
  trainer.call('Invoices', { fn: 'MAPILogonEx', flags: LogonFlag.MAPI_EXTENDED });
  engine.faults.add({
    id: 'down',
    preset: 'server.down',
    scope: { profile: 'Outlook' },
    trigger: { kind: 'from', attempt: 2 },
    hidden: true,
    key: 1,
  });
  engine.faults.fire('down');
  engine.advance(2_000);
  trainer.call('Outlook', {
    fn: 'IMAPISession.Logoff',
    session: String(logon.out['lppSession']),
    flags: LogoffFlag.MAPI_LOGOFF_UI,
  });
  trainer.answer('Outlook', { press: 'Yes' });
  engine.faults.clear('down');
  engine.kill('Invoices');
  engine.restart('Invoices');
  engine.advance(500);
}

describe('the recorder', () => {
  it('saves what was done by hand as a lesson that plays green headless and in the window, with the same digest', () => {
    const trainer = new Trainer();
    demonstrate(trainer);
    const text = recordLesson(trainer.simulation);
    replaysTo(trainer, text);
    const { steps, world } = read(text);
    expect(world.use).toBe('demonstration');
    expect(steps.map(({ kind }) => kind).join(' ')).toBe(
      'call advance answer answer advance answer await call fault fire advance call answer await clear change change advance expect',
    );
    const { steps: written } = JSON.parse(text) as { steps: unknown[] };
    expect(written.slice(0, 2)).toEqual([
      {
        client: 'Outlook',
        as: 'MAPILogonEx1',
        hang: true,
        call: { fn: 'MAPILogonEx', flags: ['MAPI_ALLOW_OTHERS', 'MAPI_EXTENDED', 'MAPI_LOGON_UI'] },
        expect: { dialogs: ['choose-profile'] },
      },
      { advance: 1_700 },
    ]);
  });

  it('never writes a typed text of a password field, right or wrong, only what became of it', () => {
    const trainer = new Trainer();
    demonstrate(trainer);
    const text = recordLesson(trainer.simulation);
    for (const typed of ['hunter2', 'letmein']) expect(text).not.toContain(typed);
    expect(text).toContain('"is": "wrong"');
    expect(text).toContain('"is": "accepted"');
    expect(JSON.stringify(trainer.engine.inputs.inputs)).not.toMatch(/hunter2|letmein/);
  });

  it('writes a world of its own with pretend passwords in place of what it accepts', () => {
    const trainer = new Trainer({ ...castStart('demonstration'), cast: null });
    trainer.call('Outlook', { fn: 'MAPILogonEx', profileName: 'Outlook', flags: SHARED });
    trainer.answer('Outlook', { press: 'OK', user: 'ana', password: 'letmein' });
    const text = recordLesson(trainer.simulation);
    expect(text).not.toContain('letmein');
    replaysTo(trainer, text);
  });

  it('records Simple MAPI, Messenger, message files, mail, new passwords and unknown names', () => {
    const trainer = new Trainer(castStart('contoso'));
    const { engine } = trainer;
    trainer.call('Scan station', { fn: 'MAPILogon', profileName: 'Field' });
    addMessageFile(engine.world, samples('offer.msg'));
    trainer.call('Scan station', { fn: 'OpenIMsgOnIStg', storage: { file: 'offer.msg' } });
    trainer.call('Outlook', { fn: 'MAPILogonEx', profileName: 'Nowhere', password: 'secret text' });
    trainer.call('Outlook', { fn: 'IProfAdmin.CreateProfile', name: 'Made', password: 'secret text' });
    trainer.call('Invoices', { fn: 'IMessenger.Signin', password: 'secret text' });
    trainer.call('Invoices', { fn: 'IMessenger.Signin', password: 'secret-text' });
    engine.advance(10);
    trainer.answer('Messenger', { press: 'OK', password: 'secret text' });
    engine.mailArrives('Field', 2);
    engine.advance(20_000);
    engine.messengerHappens({ what: 'upgrade' });
    const text = recordLesson(trainer.simulation);
    expect(text).not.toMatch(/secret.text/);
    expect(read(text).steps.filter((step) => 'unknown' in step && step.unknown)).toHaveLength(1);
    replaysTo(trainer, text);
  });

  it('records Work Offline: the lesson presses it, and the same rows are offline (S08)', () => {
    const trainer = new Trainer();
    trainer.engine.faults.add({ id: 'down', preset: 'server.down', scope: { profile: 'Outlook' } });
    trainer.call('Outlook', { fn: 'MAPILogonEx', flags: SHARED });
    trainer.answer('Outlook', { press: 'OK', name: 'Outlook' });
    trainer.answer('Outlook', { press: 'Work Offline' });
    trainer.engine.advance(1_000);
    const text = recordLesson(trainer.simulation);
    expect(text).toContain('"press": "Work Offline"');
    replaysTo(trainer, text);
  });

  it('keeps two programs that race for the logon lock apart', () => {
    const trainer = new Trainer();
    const first = trainer.call('Outlook', { fn: 'MAPILogonEx', flags: SHARED });
    const second = trainer.call('Invoices', {
      fn: 'MAPILogonEx',
      flags: SHARED | LogonFlag.MAPI_TIMEOUT_SHORT,
    });
    trainer.engine.advance(5_000);
    expect([first.state, second.state]).toEqual(['waiting for user', 'returned']);
    replaysTo(trainer, recordLesson(trainer.simulation));
  });

  it('begins anew with every reset, and refuses in one sentence what no lesson can say', () => {
    const trainer = new Trainer();
    expect(() => recordLesson(trainer.simulation)).toThrow('Nothing has happened since the last reset.');
    demonstrate(trainer);
    trainer.simulation.reset();
    expect(() => recordLesson(trainer.simulation)).toThrow('Nothing has happened since the last reset.');
    for (let n = 0; n < 1_001; n++) trainer.call('Outlook', { fn: 'MAPIInitialize' });
    expect(() => recordLesson(trainer.simulation)).toThrow('More has happened');
    expect(trainer.engine.inputs.inputs).toHaveLength(1_000);
  });
});

describe('the command "lesson record"', () => {
  it('returns the text, hands it to whoever saves, and refuses when there is nothing to record', () => {
    const saved: string[] = [];
    const house = new House('manual', 'demonstration', (text) => {
      saved.push(text);
      return Promise.resolve();
    });
    expect(house.send('lesson', { do: 'record' })).toMatchObject({
      ok: false,
      fault: {
        kind: 'refused',
        message: 'Nothing has happened since the last reset. Make a call, then record it.',
      },
    });
    house.send('call', { client: 'Outlook', call: { fn: 'MAPIInitialize' } });
    const reply = house.send('lesson', { do: 'record' });
    expect(reply).toMatchObject({ ok: true, value: { text: saved[0] } });
    expect(playLesson(read(saved[0] ?? '')).state).toBe('done');
  });
});
