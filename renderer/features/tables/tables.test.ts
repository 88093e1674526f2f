import { describe, expect, it } from 'vitest';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import { aSession } from '../../stores/testing/bridge';
import { shownColumns, widestOf, widthFor } from './columns';
import { nextSort, sortSessions } from './sorting';

const ids = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id);

describe('sorting the sessions table', () => {
  const sessions = [
    aSession(10, { owner: 'Outlook', startedAt: 100, endedAt: 150, flags: 0x80000002 }),
    aSession(2, { owner: 'Invoices', startedAt: 500, flags: 0x2 }),
    aSession(1000, { owner: 'Invoices', startedAt: 900, flags: 0x22 }),
  ];

  it('keeps the order of creation without a sort, and the very same array', () => {
    expect(sortSessions(sessions, null, 0)).toBe(sessions);
  });

  it('sorts IDs by their number, names by their letters, flags as unsigned numbers', () => {
    const by = (column: 'id' | 'owner' | 'flags') =>
      ids(sortSessions(sessions, { column, direction: 'ascending' }, 1000));
    expect(by('id')).toEqual(['S-002', 'S-010', 'S-1000']);
    expect(by('owner')).toEqual(['S-002', 'S-1000', 'S-010']);
    expect(by('flags')).toEqual(['S-002', 'S-1000', 'S-010']);
  });

  it('sorts the API by its words and handles by their numbers, sessions without one first', () => {
    const handle = (
      number: number,
      session: string,
      state: HandleRecord['state'] = 'valid',
    ): HandleRecord => ({
      handle: number,
      session,
      member: `M-${number}`,
      client: 'Scan station',
      state,
      lastResult: 0,
      startedAt: 0,
      endedAt: null,
    });
    const handles = [handle(0x1a02, 'S-010'), handle(0x1a01, 'S-1000'), handle(0x1a03, 'S-002', 'invalid')];
    const by = (column: 'api' | 'handles', direction: 'ascending' | 'descending') =>
      ids(sortSessions(sessions, { column, direction }, 0, handles));
    expect(by('handles', 'ascending')).toEqual(['S-002', 'S-1000', 'S-010']);
    expect(by('handles', 'descending')).toEqual(['S-010', 'S-1000', 'S-002']);
    // No session of these has another member, so what counts is whether a handle stands for it.
    expect(
      ids(sortSessions(sessions, { column: 'api', direction: 'ascending' }, 0, handles.slice(0, 2))),
    ).toEqual(['S-002', 'S-010', 'S-1000']);
  });

  it('sorts durations by the present for those that run and by the end for those that ended', () => {
    const longestFirst = { column: 'duration', direction: 'descending' } as const;
    expect(ids(sortSessions(sessions, longestFirst, 1000))).toEqual(['S-002', 'S-1000', 'S-010']);
    expect(ids(sortSessions(sessions, longestFirst, 510))).toEqual(['S-010', 'S-002', 'S-1000']);
  });

  it('goes ascending, descending, and back to the order of creation', () => {
    const first = nextSort(null, 'owner');
    const second = nextSort(first, 'owner');
    expect(first?.direction).toBe('ascending');
    expect(second?.direction).toBe('descending');
    expect(nextSort(second, 'owner')).toBeNull();
    expect(nextSort(second, 'id')).toEqual({ column: 'id', direction: 'ascending' });
  });
});

describe('columns of the sessions table', () => {
  const shown = (...args: Parameters<typeof shownColumns>) => shownColumns(...args).map(({ id }) => id);

  it('shows the default set at 892 px', () => {
    expect(shown({}, 892, false)).toEqual([
      'id',
      'kind',
      'profile',
      'owner',
      'state',
      'duration',
      'objects',
      'result',
    ]);
  });

  it('gives up objects and kind before the name of a result would not fit', () => {
    expect(shown({}, 732, false)).not.toContain('kind');
    expect(shown({ kind: true }, 732, false)).toContain('kind');
    expect(shown({}, 0, false)).toContain('kind');
  });

  it('adds what fits in a roomy window, and never what was switched off', () => {
    expect(shown({}, 1372, true)).toEqual(expect.arrayContaining(['started', 'clients', 'flags', 'api']));
    expect(shown({}, 1000, true)).not.toContain('advises');
    expect(shown({ started: false }, 1372, true)).not.toContain('started');
  });

  it('keeps long names whole', () => {
    expect(widthFor(widestOf(['Field']), 70)).toBe(70);
    expect(widthFor(widestOf(['Field', 'A profile with a remarkably long name']), 70)).toBeGreaterThan(240);
  });
});
