import { isOnline, MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerEventRecord, MessengerRecord } from '../../../shared/model/messenger';

/** The stations of a user's way in and out at the primary service (5.7), in the order of the picture. */
export const stations = [
  'signed out',
  'finding',
  'connecting',
  'synchronizing',
  'online',
  'disconnecting',
  'left',
] as const;
export type Station = (typeof stations)[number];

/** How one station is drawn. */
export interface StationLight {
  readonly station: Station;
  readonly state: 'none' | 'visited' | 'current' | 'predicted';
  /** When it was reached, counted from 1; null: not reached. */
  readonly order: number | null;
  /** The status that the user had there, a MISTATUS. */
  readonly status: number;
  /** Messenger code of the event that told of it; null: none. */
  readonly hr: number | null;
}

export interface StatusPath {
  readonly lights: readonly StationLight[];
  /** Station from which the way led straight to the last one: a sign-in that failed, a lost connection. */
  readonly shortcut: Station | null;
}

const usual: Record<Station, number> = {
  'signed out': MiStatus.MISTATUS_OFFLINE,
  finding: MiStatus.MISTATUS_LOCAL_FINDING_SERVER,
  connecting: MiStatus.MISTATUS_LOCAL_CONNECTING_TO_SERVER,
  synchronizing: MiStatus.MISTATUS_LOCAL_SYNCHRONIZING_WITH_SERVER,
  online: MiStatus.MISTATUS_ONLINE,
  disconnecting: MiStatus.MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER,
  left: MiStatus.MISTATUS_OFFLINE,
};

/** What follows when nothing goes wrong, where somebody else has to act before it does. */
const next: Partial<Record<Station, Station>> = {
  finding: 'connecting',
  connecting: 'synchronizing',
  synchronizing: 'online',
  disconnecting: 'left',
};

const stationOf = (status: number): Station =>
  isOnline(status)
    ? 'online'
    : (stations.find((station) => station !== 'signed out' && usual[station] === status) ?? 'left');

/**
 * The way of the newest attempt, as its events tell it. `live`: Messenger as it stands, for "now" and for what is awaited; null
 * when an older call is looked at.
 */
export function statusPath(
  events: readonly MessengerEventRecord[],
  live: Pick<MessengerRecord, 'state'> | null,
): StatusPath {
  const changes = events.filter(({ event }) => event === 'OnMyStatusChange');
  const from = changes.findLastIndex(({ status }) => status === MiStatus.MISTATUS_LOCAL_FINDING_SERVER);
  // An open dialog is a new attempt that has raised no event yet.
  const walk = from === -1 || live?.state === 'dialog open' ? [] : changes.slice(from);
  const reached = new Map<Station, { order: number; status: number; hr: number | null }>();
  reached.set('signed out', { order: 1, status: usual['signed out'], hr: null });
  for (const { status, hr } of walk) {
    const station = stationOf(status ?? usual.left);
    const order = reached.get(station)?.order ?? reached.size + 1;
    reached.set(station, { order, status: status ?? usual.left, hr });
  }
  const way = [...reached.keys()];
  const last = way.at(-1) ?? 'signed out';
  const running = live !== null && live.state !== 'not running';
  const awaited = running ? next[last] : undefined;
  const before = way.at(-2);
  return {
    lights: stations.map((station) => {
      const here = reached.get(station);
      if (here === undefined || (live !== null && !running)) {
        const state = station === awaited ? 'predicted' : 'none';
        return { station, state, order: null, status: usual[station], hr: null };
      }
      return { station, state: running && station === last ? 'current' : 'visited', ...here };
    }),
    shortcut:
      last === 'left' && before !== 'disconnecting' && (live === null || running) ? (before ?? null) : null,
  };
}
