import { Fragment, useRef, type ReactNode } from 'react';
import { usePrograms, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { Region } from '../../ui';
import { ClientCard } from './ClientCard';
import { EmptyStage } from './EmptyStage';
import { LockColumn } from './LockColumn';
import { OtherClient } from './OtherClient';
import { StageCaption } from './StageCaption';
import { useCardRoom } from './useCardRoom';
import { useStage } from './useStage';
import css from './Stage.module.css';

const words = strings.stage;

/** The simulated desktop: programs as cards, their dialogs inside, and what the lesson says about it. */
export function Stage() {
  const clients = usePrograms();
  return (
    <Region id="stage" as="main" name={strings.shell.regions.stage} className={css.stage}>
      {clients.length === 0 ? (
        <>
          <Head />
          <EmptyStage />
        </>
      ) : (
        <Desk />
      )}
    </Region>
  );
}

function Head({ children }: { children?: ReactNode }) {
  const machine = useRun((run) => run.machine);
  const user = useRun((run) => run.user);
  return (
    <div className={css.head} data-testid="stage">
      <h2 className={css.title}>{words.title}</h2>
      {machine !== undefined && user !== undefined && machine !== '' && (
        <span className={css.where}>{words.where(machine, user)}</span>
      )}
      {children}
    </div>
  );
}

function Desk() {
  const desk = useRef<HTMLDivElement>(null);
  const room = useCardRoom(desk);
  const { focus, cards, others, lockHolder, lockWaiters, bringForward } = useStage(room);
  const [left, right] = cards;
  const waiter = [left?.id, right?.id].find((id) => id !== undefined && lockWaiters.includes(id));
  const holderSide = lockHolder === left?.id ? 'left' : lockHolder === right?.id ? 'right' : null;
  return (
    <>
      <Head>
        {others.length > 0 && (
          <div className={css.also}>
            {words.alsoHere}
            {others.map((client) => (
              <OtherClient key={client.id} client={client} onChoose={() => bringForward(client.id)} />
            ))}
          </div>
        )}
      </Head>
      <div className={css.cards} ref={desk}>
        {cards.map((client, i) => (
          <Fragment key={client.id}>
            {i === 1 && holderSide !== null && waiter !== undefined && lockHolder !== null && (
              <LockColumn holder={lockHolder} waiter={waiter} towards={holderSide} />
            )}
            <ClientCard
              client={client}
              room={cards.length === 1 || client.id === focus ? 'focus' : 'side'}
              onChoose={() => bringForward(client.id)}
            />
          </Fragment>
        ))}
      </div>
      <StageCaption />
    </>
  );
}
