import { PersonFilled } from '@fluentui/react-icons';
import type { Ref } from 'react';
import type { LessonSummary } from '../../../shared/model/app';
import { strings } from '../../strings';
import { LevelBars } from './LevelBars';
import css from './Lessons.module.css';

const words = strings.lessons.page;

/** What a lesson is about: title, level, goal, and what the user says, before anything of code. */
export function LessonHead({ summary, title }: { summary: LessonSummary; title?: Ref<HTMLHeadingElement> }) {
  const { goal, level, minutes, tags, complaint } = summary;
  return (
    <>
      <h2 className={css.title} ref={title} tabIndex={-1}>
        {summary.title}
      </h2>
      <p className={css.facts}>
        <LevelBars level={level} />
        <span>{strings.lessons.levels[level] ?? level}</span>
        <span>{words.minutes(minutes)}</span>
        {tags.length > 0 && <span>{tags.join(', ')}</span>}
      </p>
      <p className={css.goal}>
        <strong>{words.goal}</strong> {goal}
      </p>
      <figure className={css.complaint} aria-label={words.complaint}>
        <span className={css.person}>
          <PersonFilled fontSize={20} aria-hidden />
        </span>
        <blockquote>{words.quote(complaint)}</blockquote>
      </figure>
    </>
  );
}
