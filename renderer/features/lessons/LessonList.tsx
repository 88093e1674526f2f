import { SearchBox } from '@fluentui/react-search';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { LessonSummary } from '../../../shared/model/app';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Glyph, type GlyphName } from '../../ui';
import tones from '../../ui/tones.module.css';
import { findLessons, groupsOf, type LessonGroup } from './findLessons';
import { LevelBars } from './LevelBars';
import css from './LessonList.module.css';

const words = strings.lessons.list;

interface Props {
  /** Id of the lesson that the page shows. */
  chosen: string | null;
  onChoose: (id: string) => void;
  /** The button that imports. */
  tools: ReactNode;
}

/** The catalogue: groups, level, minutes, how far each was played, and a search. */
export function LessonList({ chosen, onChoose, tools }: Props) {
  const lessons = useRows('lessons');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => findLessons(lessons, search), [lessons, search]);
  const groups = useMemo(() => groupsOf(found), [found]);
  const tabStop = found.some(({ id }) => id === chosen) ? chosen : (found[0]?.id ?? null);
  return (
    <nav className={css.list} aria-label={words.name}>
      <div className={css.find}>
        <SearchBox
          className={css.search ?? ''}
          placeholder={words.find}
          aria-label={words.find}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <div className={css.scroll} ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {groups.map((group) => (
          <Group key={group.name} group={group} chosen={chosen} tabStop={tabStop} onChoose={onChoose} />
        ))}
        {found.length === 0 && (
          <p className={css.nothing}>{lessons.length === 0 ? words.empty : words.nothing(search)}</p>
        )}
      </div>
      <div className={css.foot}>
        {Object.entries(strings.lessons.levels).map(([level, word]) => (
          <span key={level} className={css.level}>
            <LevelBars level={level} /> {word}
          </span>
        ))}
        <span className={css.count} role="status">
          {words.count(found.length, lessons.length)}
        </span>
        {tools}
      </div>
    </nav>
  );
}

interface GroupProps extends Pick<Props, 'chosen' | 'onChoose'> {
  group: LessonGroup;
  tabStop: string | null;
}

function Group({ group: { name, lessons }, chosen, tabStop, onChoose }: GroupProps) {
  const [open, setOpen] = useState(true);
  const id = useId();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={css.group}>
      <h3 className={css.heading}>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Chevron fontSize={14} aria-hidden /> {name}
        </button>
      </h3>
      <ul id={id} hidden={!open}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Row
              lesson={lesson}
              chosen={lesson.id === chosen}
              tabbable={lesson.id === tabStop}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const looks: Record<LessonSummary['progress'], { glyph: GlyphName; tone: string | undefined }> = {
  new: { glyph: 'ring', tone: tones.neutral },
  begun: { glyph: 'half disc', tone: tones.accent },
  done: { glyph: 'tick', tone: tones.ok },
};

interface RowProps {
  lesson: LessonSummary;
  chosen: boolean;
  tabbable: boolean;
  onChoose: (id: string) => void;
}

function Row({ lesson: { id, title, level, minutes, progress }, chosen, tabbable, onChoose }: RowProps) {
  const { glyph, tone } = looks[progress];
  const levelWord = strings.lessons.levels[level] ?? level;
  return (
    <button
      type="button"
      className={css.row}
      data-lesson={id}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onChoose(id)}
    >
      <span className={tone}>
        <Glyph name={glyph} />
      </span>
      <span className={css.title}>{title}</span>
      <span title={levelWord}>
        <LevelBars level={level} />
        <span className="hidden-text">, {levelWord}, </span>
      </span>
      <span className={css.minutes}>{words.minutes(minutes)}</span>
      <span className="hidden-text">, {strings.lessons.progress[progress]}</span>
    </button>
  );
}

/** Arrow keys, Home and End walk the rows; Tab leaves the list. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-lesson]') ?? [])].filter(
    (row) => row.offsetParent !== null,
  );
  const here = rows.indexOf(document.activeElement as HTMLElement);
  if (here === -1) return;
  const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  rows[target]?.focus();
}
