import { Button } from '@fluentui/react-button';
import { ArrowImportRegular, SaveRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { useSimulator } from '../../stores/context';
import { useMirror, useRecord, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, Region } from '../../ui';
import { LessonList } from './LessonList';
import { LessonPage } from './LessonPage';
import css from './Lessons.module.css';
import { LessonPreview } from './LessonPreview';
import { ProblemList } from './ProblemList';
import { useImport } from './useImport';

const words = strings.lessons;

/** The Lessons section: the list, and one lesson to read, open and play (picture 05). Lesson files can be dropped on it. */
export function Lessons() {
  const open = useRun((run) => run.lesson?.id ?? null) ?? null;
  // What somebody chose to read holds until another lesson is opened.
  const [reading, setReading] = useState<{ id: string; whileOpen: string | null } | null>(null);
  const chosen = reading !== null && reading.whileOpen === open ? reading.id : open;
  const summary = useRecord('lessons', chosen);
  const { bad, take, forget } = useImport();
  const [over, setOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return (
    <Region id="lessons" as="main" name={strings.shell.regions.lessons} className={css.region} bare>
      <div
        className={css.columns}
        data-over={over}
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(false);
          void take([...event.dataTransfer.files]);
        }}
      >
        <LessonList
          chosen={chosen}
          onChoose={(id) => setReading({ id, whileOpen: open })}
          tools={
            <>
              <ImportButton onFiles={(files) => void take(files)} />
              <RecordButton />
            </>
          }
        />
        <div className={css.panel}>
          <ProblemList bad={bad} onDismiss={forget} />
          {summary === undefined ? (
            <Empty size="large" title={words.page.none} text={words.page.noneText} />
          ) : summary.id === open ? (
            <LessonPage key={summary.id} summary={summary} />
          ) : (
            <LessonPreview key={summary.id} summary={summary} />
          )}
        </div>
      </div>
    </Region>
  );
}

/** Saves what was done by hand since the last reset; why it cannot be saved is said in the status line. */
function RecordButton() {
  const { send } = useSimulator();
  const byHand = useMirror(({ run, tables }) => run?.lesson === null && tables.calls.size > 0);
  return (
    <Button
      size="small"
      icon={<SaveRegular />}
      disabled={!byHand}
      title={words.list.recordTitle}
      onClick={() => void send('lesson', { do: 'record' })}
    >
      {words.list.record}
    </Button>
  );
}

/** Asks for files with the system's open dialog. */
function ImportButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        icon={<ArrowImportRegular />}
        title={words.list.importTitle}
        onClick={() => input.current?.click()}
      >
        {words.list.import}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // So that the same file can be chosen again after it was corrected.
          target.value = '';
        }}
      />
    </>
  );
}
