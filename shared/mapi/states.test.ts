import { describe, expect, it } from 'vitest';
import { machines, mayFollow, statusOfMessenger, transitionsFor, type StateMachine } from './states';
import { lookUpCode } from './codes';
import { isOnline } from './miStatus';
import { sessionWords } from './sessionWords';

const all = Object.entries<StateMachine>(machines);

/** Every state that can be reached from the first one. */
function reachable(machine: StateMachine): Set<string> {
  const seen = new Set([machine.initial]);
  for (const state of seen) {
    for (const row of machine.transitions) {
      if (row.from.includes(state)) for (const next of row.to) seen.add(next);
    }
  }
  return seen;
}

describe('state tables of section 5', () => {
  it.each(all)('%s: rows name its states only, and each state can be reached', (name, machine) => {
    for (const row of machine.transitions) {
      for (const state of [...row.from, ...row.to]) expect(machine.states, row.event).toContain(state);
    }
    // A Messenger client starts outside MAPI: nothing in the table leads from "not running" to "signed out".
    const start = name === 'messenger' ? { ...machine, initial: 'signed out' } : machine;
    expect([...reachable(start)].toSorted()).toEqual([...machine.states].toSorted());
  });

  it.each(all)('%s: two rows for the same state and event differ in their circumstances', (_, machine) => {
    for (const state of machine.states) {
      for (const event of new Set(machine.transitions.map((row) => row.event))) {
        const rows = transitionsFor(machine, state, event);
        const circumstances = new Set(rows.map((row) => row.when));
        expect(circumstances.size, `${state}, ${event}`).toBe(rows.length);
        if (rows.length > 1) expect(circumstances, `${state}, ${event}`).not.toContain(undefined);
      }
    }
  });

  it.each(['session', 'member', 'service', 'provider', 'messageSession'] as const)(
    '%s: every code that a row returns has a name in MAPI',
    (name) => {
      for (const row of machines[name].transitions) {
        if (row.returns !== undefined) expect(row.returns).toMatch(/^(S_OK|MAPI_[EW]_[A-Z_]+)$/);
      }
    },
  );

  it('a handle is valid between MAPILogon and MAPILogoff and survives every error (C135, C136, D64)', () => {
    expect(transitionsFor(machines.handle, 'valid', 'MAPILogoff with flags or reserved')[0]?.to).toEqual([
      'valid',
    ]);
    expect(transitionsFor(machines.handle, 'invalid', 'MAPILogoff')[0]?.returns).toBe('19');
    expect(lookUpCode('Simple MAPI', 19)?.name).toBe('MAPI_E_INVALID_SESSION');
  });

  it('a disabled service stays disabled until its session closes (C66, C72)', () => {
    const after = machines.service.states.filter((state) => mayFollow(machines.service, 'disabled', state));
    expect(after).toEqual(['disabled', 'closed']);
  });

  it('a session that is being ended cannot become active again (C113)', () => {
    expect(mayFollow(machines.session, 'ending', 'active')).toBe(false);
    expect(mayFollow(machines.session, 'ending', 'closed')).toBe(true);
  });

  it('a member that logged off can only be released (C103, C104)', () => {
    const after = machines.member.states.filter((state) => mayFollow(machines.member, 'logged off', state));
    expect(after).toEqual(['logged off', 'released']);
  });

  it('only the signed-in state of Messenger has bit 0x2 (C155)', () => {
    const online = Object.entries(statusOfMessenger).filter(([, status]) => isOnline(status));
    expect(online.map(([state]) => state)).toEqual(['signed in']);
  });
});

describe('words for the state of a session', () => {
  it('are the twelve of trainer-ux 5.8; a duration runs until the session is over', () => {
    expect(Object.keys(sessionWords)).toHaveLength(12);
    for (const entry of Object.values(sessionWords)) expect(entry.running).toBe(entry.kind !== 'over');
  });
});
