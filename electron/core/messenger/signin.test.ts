import { describe, expect, it } from 'vitest';
import { Msgr } from '../../../shared/mapi/messengerCodes';
import { addFault } from '../faults';
import { M1, MessengerBench } from './testing/messengerBench';

const twoServices = {
  services: [
    { name: 'Contoso Exchange', saved: true },
    { name: '.NET Messenger Service', primary: true },
  ],
};

describe('IMessenger::Signin', () => {
  it('M1, C153: S_OK when the dialog opens; after the submit the events come in order, OnSignin before ONLINE', () => {
    const bench = new MessengerBench();
    expect(bench.signin()).toBe('S_OK');
    expect(bench.events()).toEqual([]);
    expect(bench.dialog('Messenger').body).toMatchObject({
      service: '.NET Messenger Service',
      connecting: false,
    });
    bench.submit();
    bench.settle();
    expect(bench.events()).toEqual(M1);
    expect(bench.messenger).toMatchObject({ state: 'signed in', status: 2 });
    expect(bench.dialogs).toEqual([]);
  });

  it('C149: while signed in it returns 0x81000304, for a script S_FALSE; with the dialog open it returns 1', () => {
    const bench = new MessengerBench();
    bench.signin();
    expect(bench.signin()).toBe('S_FALSE');
    bench.submit();
    bench.settle();
    expect(bench.signin()).toBe('MSGR_E_ALREADY_LOGGED_ON');
    expect(Msgr.MSGR_E_ALREADY_LOGGED_ON).toBe(0x81000304);
    expect(bench.signin({ script: true })).toBe('S_FALSE');
  });

  it('5.7: on the way in and on the way out Signin and AutoSignin give E_FAIL and Signout NOT_LOGGED_ON', () => {
    const bench = new MessengerBench({ services: [{ name: 'S', saved: true }] });
    const all = () => [bench.signin(), bench.autoSignin(), bench.signout()];
    bench.autoSignin();
    for (const [state, ms] of [
      ['finding', 500],
      ['connecting', 1_000],
      ['synchronizing', 900],
    ] as const) {
      expect(bench.messenger.state).toBe(state);
      expect(all()).toEqual(['E_FAIL', 'E_FAIL', 'MSGR_E_NOT_LOGGED_ON']);
      bench.engine.advance(ms);
    }
    expect(bench.messenger.state).toBe('signed in');
    bench.signout();
    expect(bench.messenger.state).toBe('disconnecting');
    expect(all()).toEqual(['E_FAIL', 'E_FAIL', 'MSGR_E_NOT_LOGGED_ON']);
  });

  it('D67: order of the checks: no object, signed in, dialog open, other dialog, arguments', () => {
    const bad = { hwndParent: 7, signinName: 'a b' };
    const bench = new MessengerBench({ otherDialog: 'options' });
    expect(bench.signin(bad)).toBe('MSGR_E_OPTION_UI_ACTIVE');
    bench.happens({ what: 'dialog', dialog: 'audio' });
    expect(bench.signin(bad)).toBe('MSGR_E_AUDIO_UI_ACTIVE');
    bench.happens({ what: 'dialog', dialog: null });
    expect(bench.signin(bad)).toBe('E_INVALIDARG');
    bench.signin();
    bench.happens({ what: 'dialog', dialog: 'audio' });
    expect(bench.signin(bad)).toBe('S_FALSE');
    bench.submit();
    bench.settle();
    expect(bench.signin(bad)).toBe('MSGR_E_ALREADY_LOGGED_ON');
    addFault(bench.world, { id: 'gone', preset: 'messenger.gone' });
    expect(bench.signin(bad)).toBe('E_FAIL');
  });

  it('D60: another dialog of the client gives 0x8100031F', () => {
    expect(new MessengerBench({ otherDialog: 'other' }).signin()).toBe('MSGR_E_OTHER_UI_ACTIVE');
    expect(Msgr.MSGR_E_OTHER_UI_ACTIVE).toBe(0x8100031f);
  });

  it('2.12: names up to 129 characters, passwords up to 16 (4.7) or 256 (5.0), no spaces or line breaks', () => {
    const old = (more: object) => new MessengerBench({ version: 4.7 }).signin(more);
    const later = (more: object) => new MessengerBench({ version: 5 }).signin(more);
    expect(old({ signinName: 'x'.repeat(129), password: 'y'.repeat(16) })).toBe('S_OK');
    expect(old({ signinName: 'x'.repeat(130) })).toBe('E_INVALIDARG');
    expect(old({ password: 'y'.repeat(17) })).toBe('E_INVALIDARG');
    expect(later({ password: 'y'.repeat(256) })).toBe('S_OK');
    expect(later({ password: 'y'.repeat(257) })).toBe('E_INVALIDARG');
    for (const text of ['a b', 'a\nb', 'a\rb']) {
      expect(old({ signinName: text })).toBe('E_INVALIDARG');
      expect(old({ password: text })).toBe('E_INVALIDARG');
    }
    expect(old({ hwndParent: 1 })).toBe('E_INVALIDARG');
    expect(old({ signinName: null, password: null })).toBe('S_OK');
  });

  it('2.12: it prefills the dialog and never submits it; on Windows XP the password is ignored', () => {
    const prefilled = (windowsXp: boolean) => {
      const bench = new MessengerBench({ windowsXp });
      bench.signin({ signinName: 'ana@contoso.example', password: 'letmein' });
      bench.settle();
      return bench;
    };
    expect(prefilled(true).dialog().body).toMatchObject({
      name: 'ana@contoso.example',
      passwordGiven: false,
    });
    const other = prefilled(false);
    expect(other.dialog().body).toMatchObject({ passwordGiven: true });
    expect(other.events()).toEqual([]);
    other.answer({ press: 'OK' });
    other.settle();
    expect(other.events()).toEqual(M1);
    expect(JSON.stringify(other.world.toState())).not.toContain('letmein');
  });

  it('2.12: E_FAIL when the dialog cannot be made', () => {
    expect(new MessengerBench({}, { interactiveDesktop: false }).signin()).toBe('E_FAIL');
  });

  it('M5: closing the dialog raises nothing', () => {
    const bench = new MessengerBench();
    bench.signin();
    bench.answer({ press: 'Cancel' });
    bench.settle();
    expect(bench.events()).toEqual([]);
    expect(bench.messenger.state).toBe('signed out');
    expect(bench.signin()).toBe('S_OK');
  });

  it('M6: cancelling while connecting raises OnSignin(CANCEL), then OFFLINE with S_OK', () => {
    for (const ms of [0, 499, 500, 1_499]) {
      const bench = new MessengerBench();
      bench.signin();
      bench.submit();
      bench.engine.advance(ms);
      expect(bench.dialog('Messenger').body).toMatchObject({ connecting: true });
      bench.events();
      bench.answer({ press: 'Cancel' });
      expect(bench.events()).toEqual(['OnSignin MSGR_E_CANCEL', 'OnMyStatusChange S_OK 1']);
      bench.settle();
      expect(bench.events()).toEqual([]);
      expect(bench.dialogs).toEqual([]);
      expect(bench.messenger.state).toBe('signed out');
    }
  });

  it('G9: while connecting the dialog cannot be submitted again and goes away with the attempt', () => {
    const bench = new MessengerBench();
    bench.signin();
    bench.submit();
    bench.submit();
    expect(bench.dialog('Messenger').body).toMatchObject({ connecting: true });
    bench.engine.advance(1_500);
    expect(bench.dialogs).toEqual([]);
    bench.settle();
    expect(bench.events()).toEqual(M1);
  });

  it('secondary services ride along with the user, not with AutoSignin (2.12)', () => {
    const statusOf = (bench: MessengerBench) => bench.messenger.services.map(({ status }) => status);
    expect(statusOf(new MessengerBench(twoServices).signedIn())).toEqual([2, 2]);
    const saved = twoServices.services.map((service) => ({ ...service, saved: true }));
    const bench = new MessengerBench({ services: saved });
    bench.autoSignin();
    bench.settle();
    expect(statusOf(bench)).toEqual([1, 2]);
  });
});
