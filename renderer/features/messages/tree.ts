import type { MessageObjectRecord, MessageSessionRecord } from '../../../shared/model/messageSession';

/** A row of the tree of message sessions: a session, the root of messages without one, or an object. */
export type MessageRow =
  | {
      readonly kind: 'session';
      readonly key: string;
      readonly level: 1;
      readonly expanded: boolean | undefined;
      readonly session: MessageSessionRecord;
      /** Open attachments of its messages. */
      readonly attachments: number;
    }
  | {
      readonly kind: 'loose';
      readonly key: 'loose';
      readonly level: 1;
      readonly expanded: boolean;
      readonly messages: readonly MessageObjectRecord[];
    }
  | {
      readonly kind: 'object';
      readonly key: string;
      readonly level: number;
      readonly expanded: boolean | undefined;
      readonly object: MessageObjectRecord;
    };

const LOOSE = 'loose';

/**
 * The rows of the tree in order. Messages without a session have a root of their own, because nothing but Release ever closes
 * them. A closed session keeps its messages, so that their callbacks can be seen; other objects go when they are released.
 * `toggled` holds the rows that a person opened or closed against the default: everything open, closed sessions shut.
 */
export function messageRows(
  sessions: readonly MessageSessionRecord[],
  objects: readonly MessageObjectRecord[],
  toggled: ReadonlySet<string>,
): readonly MessageRow[] {
  const roots = (session: string | null) =>
    objects.filter(
      (one) =>
        one.parent === null && one.session === session && (session !== null || one.state !== 'released'),
    );
  const isOpen = (key: string, usually: boolean) => toggled.has(key) !== usually;

  const below = (object: MessageObjectRecord, level: number): readonly MessageRow[] => {
    const inside = objects.filter(({ parent, state }) => parent === object.id && state !== 'released');
    const expanded = inside.length === 0 ? undefined : isOpen(object.id, true);
    return [
      { kind: 'object', key: object.id, level, expanded, object },
      ...(expanded === true ? inside.flatMap((child) => below(child, level + 1)) : []),
    ];
  };

  const ofSessions = sessions.flatMap((session): readonly MessageRow[] => {
    const messages = roots(session.id);
    const expanded = messages.length === 0 ? undefined : isOpen(session.id, session.state === 'open');
    const attachments = objects.filter(
      (one) => one.session === session.id && one.kind === 'attachment' && one.state === 'open',
    ).length;
    return [
      { kind: 'session', key: session.id, level: 1, expanded, session, attachments },
      ...(expanded === true ? messages.flatMap((one) => below(one, 2)) : []),
    ];
  });

  const loose = roots(null);
  if (loose.length === 0) return ofSessions;
  const expanded = isOpen(LOOSE, true);
  return [
    ...ofSessions,
    { kind: 'loose', key: LOOSE, level: 1, expanded, messages: loose },
    ...(expanded ? loose.flatMap((one) => below(one, 2)) : []),
  ];
}
