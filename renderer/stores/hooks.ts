import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { PreferencesRecord } from '../../shared/model/app';
import type { ClientRecord } from '../../shared/model/machine';
import type { RunRecord, TraceRecord } from '../../shared/model/run';
import type { TableName, Tables } from '../../shared/model/state';
import { calmOf } from './calm';
import { useSimulator } from './context';
import { recordOf, rowsOf, type MirrorState } from './mirror';
import type { ViewState } from './view';

/** Anything of the copy of the engine's state. The selector has to return something that keeps its identity. */
export function useMirror<T>(select: (state: MirrorState) => T): T {
  return useStore(useSimulator().mirror, select);
}

/** The same for what need not follow every change: in a flood of them ten times a second. */
export function useCalmMirror<T>(select: (state: MirrorState) => T): T {
  return useStore(calmOf(useSimulator().mirror), select);
}

/** Anything of this window's view state. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useSimulator().view, select);
}

/** All records of a table in order of creation; the array changes only when a record of that table did. */
export function useRows<T extends TableName>(table: T): readonly Tables[T][] {
  return useMirror((state) => rowsOf(state, table));
}

/** The client programs of the machine, without those that belong to Windows itself. */
export function usePrograms(): readonly ClientRecord[] {
  const clients = useRows('clients');
  return useMemo(() => {
    const programs = clients.filter(({ system }) => system !== true);
    return programs.length === clients.length ? clients : programs;
  }, [clients]);
}

/** Names of the programs that members belong to, in the order of the members. */
export function useClientNames(members: readonly string[]): readonly string[] {
  // As text, because the table of members is another one with every change of any member.
  const text = useMirror(({ tables }) =>
    members.map((id) => tables.members.get(id)?.client ?? id).join('\n'),
  );
  return useMemo(() => (text === '' ? [] : text.split('\n')), [text]);
}

/** One record, or undefined; drawn again only when that record was replaced. */
export function useRecord<T extends TableName>(table: T, key: string | number | null): Tables[T] | undefined {
  return useMirror((state) => (key === null ? undefined : recordOf(state, table, String(key))));
}

/** One value of the run record, or undefined before the first snapshot. Select no more than is drawn: `now` ticks. */
export function useRun<T>(select: (run: RunRecord) => T): T | undefined {
  return useMirror((state) => (state.run === null ? undefined : select(state.run)));
}

export function usePreferences(): PreferencesRecord | null {
  return useMirror((state) => state.preferences);
}

/** The lines of the trace that are kept, oldest first. */
export function useTrace(): readonly TraceRecord[] {
  return useMirror((state) => state.trace.rows);
}

/** The engine's present, for what runs along with it: in a flood of changes ten times a second, not with each of them. */
export function useNow(): number | undefined {
  return useCalmMirror((state) => state.run?.now);
}

/** Virtual ms from `from` to `to`, or to the engine's present while `to` is null. */
export function useElapsed(from: number, to: number | null): number {
  return useCalmMirror((state) => Math.max(0, (to ?? state.run?.now ?? from) - from));
}
