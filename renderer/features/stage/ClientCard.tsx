import { PersonFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import { familyOf } from '../../../shared/mapi/callFamily';
import { formatHex, lookUpCode } from '../../../shared/mapi/codes';
import { HR } from '../../../shared/mapi/extendedCodes';
import type { ClientRecord } from '../../../shared/model/machine';
import { useRecord, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { IconTile, shortCallText, StateChip } from '../../ui';
import { ErrorBox, NoProfiles } from '../dialogs/ErrorBox';
import { captionIcon, Prompt } from '../dialogs/Prompt';
import { MessengerCard } from '../messenger/MessengerCard';
import { isSimpleProgram } from '../simpleMapi/quickCalls';
import { SimpleCard } from '../simpleMapi/SimpleCard';
import { SimpleErrorBox } from '../simpleMapi/SimpleErrorBox';
import { CallMenu } from './CallMenu';
import { stateOf, type ClientFacts } from './clientState';
import { InsideCall } from './InsideCall';
import { LastCall } from './LastCall';
import { ScrollBox } from './ScrollBox';
import { SessionSummary } from './SessionSummary';
import { useClientFacts } from './useClientFacts';
import css from './Card.module.css';

const words = strings.stage;

interface Props {
  client: ClientRecord;
  /** The focus program grows, another keeps its width, unless it shows a dialog too. */
  room: 'focus' | 'side';
  onChoose: () => void;
}

/** A call that failed, whose box its user would see. */
interface Box {
  readonly call: number;
  readonly code: number;
}

/** One program of the simulated machine. */
export function ClientCard({ client, room, onChoose }: Props) {
  const facts = useClientFacts(client);
  const { word, look } = stateOf(facts);
  const [boxOf, setBoxOf] = useState<Box | null>(null);
  const { prompt, call } = facts;
  const box = prompt === undefined && boxOf?.call === client.lastCall ? boxOf : null;
  const side = room === 'side' && prompt === undefined && box === null;
  return (
    <section
      className={css.card}
      aria-label={words.card(client.id)}
      tabIndex={-1}
      data-client-card=""
      data-testid={`client-${client.id}`}
      data-room={side ? 'side' : 'focus'}
      onDoubleClick={onChoose}
    >
      <div className={css.head}>
        <IconTile icon={client.icon} />
        <div className={css.names}>
          <h3 className={css.name}>{client.id}</h3>
          <StateChip look={look}>{word}</StateChip>
          <div className={css.sub}>
            {call === undefined || (side && client.role !== '') ? (
              <Role facts={facts} />
            ) : (
              shortCallText(call.call)
            )}
          </div>
        </div>
        <CallMenu client={client} />
      </div>
      {prompt !== undefined ? (
        <div className={css.wall}>
          <Prompt key={prompt.id} prompt={prompt} />
        </div>
      ) : box !== null ? (
        <div className={css.wall}>
          <FailureBox client={client} box={box} onClose={() => setBoxOf(null)} />
        </div>
      ) : (
        <ScrollBox client={client.id}>
          {client.complaint !== null && <Complaint client={client.id} text={client.complaint} />}
          <Body facts={facts} onShowBox={setBoxOf} />
        </ScrollBox>
      )}
    </section>
  );
}

/** Under the name of an idle program: its role; of Messenger, what its newest method returned. */
function Role({ facts: { client, messenger } }: { facts: ClientFacts }) {
  const last = useRecord('calls', messenger === undefined ? null : client.lastCall);
  if (last === undefined || last.result === null || familyOf(last.call.fn) !== 'Messenger')
    return client.role;
  const name = lookUpCode('Messenger', last.result)?.name ?? formatHex(last.result);
  return strings.messenger.returned(last.call.fn.replace('.', '::'), name);
}

/** What a program shows while no dialog is open: by what it speaks, its sessions, handles or services, and its calls. */
function Body({ facts, onShowBox }: { facts: ClientFacts; onShowBox: (box: Box) => void }) {
  const { client, call, messenger, handles = [] } = facts;
  const running = client.state === 'running';
  const simple = running && (isSimpleProgram(client) || handles.length > 0);
  if (running && messenger !== undefined) return <MessengerCard messenger={messenger} />;
  // A session behind a handle is told with the handle.
  const sessions = simple
    ? facts.sessions.filter(({ id }) => !handles.some(({ session }) => session === id))
    : facts.sessions;
  const shown = (
    <>
      {facts.moreSessions !== undefined && facts.moreSessions > 0 && (
        <p className={css.quiet}>{words.session.earlier(facts.moreSessions)}</p>
      )}
      {sessions.map((session) => (
        <SessionSummary key={session.id} session={session} />
      ))}
    </>
  );
  if (simple && call === undefined)
    return (
      <>
        {shown}
        <SimpleCard client={client} handles={handles} onShowBox={onShowBox} />
      </>
    );
  return (
    <>
      {shown}
      <Idle facts={facts} />
      <div className={css.space} />
      {call === undefined ? <LastCall client={client} onShowBox={onShowBox} /> : <InsideCall call={call} />}
    </>
  );
}

function FailureBox({ client, box, onClose }: { client: ClientRecord; box: Box; onClose: () => void }) {
  const call = useRecord('calls', box.call);
  const profiles = useRows('profiles');
  if (call !== undefined && familyOf(call.call.fn) === 'Simple MAPI')
    return <SimpleErrorBox client={client.id} {...box} onClose={onClose} />;
  const frame = { id: `error-${client.id}`, client: client.id, icon: captionIcon, onClose };
  const opensFolders = client.icon === 'mail';
  const none = !profiles.some(({ app, mark }) => !app && mark?.kind !== 'delete');
  if (opensFolders && none && box.code === HR.MAPI_E_LOGON_FAILED) return <NoProfiles {...frame} />;
  return (
    <ErrorBox
      {...frame}
      // Only a mail program opens folders and a window of its own.
      situation={{ code: box.code, during: opensFolders ? 'start' : 'service' }}
    />
  );
}

function Complaint({ client, text }: { client: string; text: string }) {
  return (
    <div className={css.says}>
      <span className={css.portrait}>
        <PersonFilled fontSize={16} />
      </span>
      <p className={css.bubble}>
        <span className="hidden-text">{words.says(client)} </span>
        {words.quote(text)}
      </p>
    </div>
  );
}

/** What an idle program lacks, and what to do about it. */
function Idle({ facts: { client, call, members, sessions } }: { facts: ClientFacts }) {
  const { idle } = words;
  const text =
    client.state === 'dead'
      ? idle.dead
      : client.state === 'shut down'
        ? idle.shutDown
        : call !== undefined || sessions.length > 0
          ? null
          : members.length > 0
            ? idle.loggedOff
            : client.initCount === 0
              ? idle.notInitialized
              : idle.noSession;
  return text === null ? null : <p className={css.quiet}>{text}</p>;
}
