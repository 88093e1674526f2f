import { Button } from '@fluentui/react-button';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, Region } from '../../ui';
import { draftOf, newDraft, type FaultDraft } from './faultDraft';
import { FaultEditor } from './FaultEditor';
import { FaultTable } from './FaultTable';
import css from './Faults.module.css';

const words = strings.faults;

/** The trainer's failures: arranged here, seen on the stage only by what they do (trainer-ux 5.4). */
export function FaultPanel() {
  const { send } = useSimulator();
  const faults = useRows('faults');
  const [draft, setDraft] = useState<FaultDraft | null>(null);
  return (
    <Region id="faults" as="main" name={strings.shell.regions.faults} className={css.panel}>
      <div className={css.head}>
        <div>
          <h2 className={css.title}>{words.title}</h2>
          <p className={css.intro}>{words.intro}</p>
        </div>
        <div className={css.tools}>
          <Button
            appearance={draft === null ? 'primary' : 'secondary'}
            icon={<AddRegular />}
            disabled={draft !== null}
            onClick={() => setDraft(newDraft(faults))}
          >
            {words.add}
          </Button>
          <Button
            icon={<DeleteRegular />}
            disabled={faults.length === 0}
            onClick={() => void send('fault', { do: 'clearAll' })}
          >
            {words.clearAll}
          </Button>
        </div>
      </div>
      <div className={css.scroll}>
        {faults.length > 0 && <FaultTable faults={faults} onEdit={(fault) => setDraft(draftOf(fault))} />}
        {draft !== null && (
          <FaultEditor key={draft.id ?? ''} start={draft} faults={faults} onDone={() => setDraft(null)} />
        )}
        {faults.length === 0 && draft === null && (
          <Empty size="large" title={words.emptyTitle} text={words.emptyText} />
        )}
      </div>
    </Region>
  );
}
