import { PersonFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ClientRecord } from '../../../shared/model/machine';
import { strings } from '../../strings';
import { IconTile, shortCallText, StateChip } from '../../ui';
import { ErrorBox } from '../dialogs/ErrorBox';
import { captionIcon, Prompt } from '../dialogs/Prompt';
import { CallMenu } from './CallMenu';
import { stateOf, type ClientFacts } from './clientState';
import { InsideCall } from './InsideCall';
import { LastCall } from './LastCall';
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

/** One program of the simulated machine. */
export function ClientCard({ client, room, onChoose }: Props) {
  const facts = useClientFacts(client);
  const { word, look } = stateOf(facts);
  const [boxOf, setBoxOf] = useState<{ call: number; code: number } | null>(null);
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
          <div className={css.sub}>
            {call === undefined || (side && client.role !== '') ? client.role : shortCallText(call.call)}
          </div>
        </div>
        <StateChip look={look}>{word}</StateChip>
        <CallMenu facts={facts} />
      </div>
      {prompt !== undefined ? (
        <div className={css.wall}>
          <Prompt key={prompt.id} prompt={prompt} />
        </div>
      ) : box !== null ? (
        <div className={css.wall}>
          <ErrorBox
            id={`error-${client.id}`}
            client={client.id}
            icon={captionIcon}
            // Only a mail program opens folders and a window of its own.
            situation={{ code: box.code, during: client.icon === 'mail' ? 'start' : 'service' }}
            onClose={() => setBoxOf(null)}
          />
        </div>
      ) : (
        <div className={css.body}>
          {client.complaint !== null && <Complaint client={client.id} text={client.complaint} />}
          {facts.sessions.map((session) => (
            <SessionSummary key={session.id} session={session} />
          ))}
          <Idle facts={facts} />
          <div className={css.space} />
          {call === undefined ? (
            <LastCall client={client} onShowBox={(shown) => setBoxOf(shown)} />
          ) : (
            <InsideCall call={call} />
          )}
        </div>
      )}
    </section>
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
