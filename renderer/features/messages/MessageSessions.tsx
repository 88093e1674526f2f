import { useMemo, useState, type DragEvent } from 'react';
import { ImsgFlag } from '../../../shared/mapi/imsgFlags';
import type { MessageFileRecord } from '../../../shared/model/messageSession';
import { usePrograms, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty } from '../../ui';
import { MessageTree } from './MessageTree';
import { Toolbar, type How } from './Toolbar';
import { messageRows } from './tree';
import { useFiles } from './useFiles';
import { useMake } from './useMake';
import css from './Messages.module.css';

const words = strings.messages;

/** Message sessions, the messages on real .msg files in them, and the calls that a program makes on them. */
export function MessageSessions() {
  const programs = usePrograms().filter(({ state }) => state === 'running');
  const sessions = useRows('messageSessions');
  const objects = useRows('messageObjects');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const [how, setHow] = useState<How>({ program: null, session: null, readOnly: false, noCommit: false });
  const [over, setOver] = useState(false);

  const program = programs.some(({ id }) => id === how.program) ? how.program : (programs[0]?.id ?? null);
  const open = sessions.filter(({ client, state }) => client === program && state === 'open');
  const wanted =
    how.session === 'none' || how.session === 'new' || open.some(({ id }) => id === how.session)
      ? how.session
      : null;
  const into = wanted ?? open.at(-1)?.id ?? 'new';
  const { readOnly, noCommit } = how;

  const make = useMake();

  const openFile = async ({ name }: MessageFileRecord) => {
    if (program === null) return;
    let session = into === 'none' ? null : into;
    if (session === 'new') {
      const made = await make(program, [{ fn: 'OpenIMsgSession' }]);
      if (typeof made?.out['lppMsgSess'] !== 'string') return;
      session = made.out['lppMsgSess'];
      setHow((before) => ({ ...before, session: null }));
    }
    await make(program, [
      {
        fn: 'OpenIMsgOnIStg',
        session,
        storage: { file: name, access: readOnly ? 'read' : 'read/write' },
        callerData: name,
        flags: noCommit ? ImsgFlag.IMSG_NO_ISTG_COMMIT : 0,
      },
    ]);
  };
  const { files, ask, drop } = useFiles((file) => void openFile(file));

  const rows = useMemo(() => messageRows(sessions, objects, toggled), [sessions, objects, toggled]);
  const row = rows.find(({ key }) => key === chosen);
  const toggle = (key: string) =>
    setToggled(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );

  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void drop([...event.dataTransfer.files]);
    },
  };

  return (
    <div className={css.panel} data-over={over ? '' : undefined} data-testid="message-sessions" {...dropping}>
      <Toolbar
        how={{ ...how, program, session: into }}
        onHow={setHow}
        programs={programs.map(({ id }) => id)}
        sessions={open.map(({ id }) => id)}
        files={files}
        onFile={(file) => void openFile(file)}
        onAsk={ask}
        row={row}
        onMake={(client, calls) => void make(client, calls)}
      />
      {rows.length === 0 ? (
        <Empty title={over ? words.drop : words.emptyTitle} text={words.emptyText} />
      ) : (
        <MessageTree rows={rows} chosen={chosen} onChoose={setChosen} onToggle={toggle} />
      )}
    </div>
  );
}
