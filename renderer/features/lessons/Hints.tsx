import { LightbulbRegular } from '@fluentui/react-icons';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import css from './Cards.module.css';

const words = strings.lessons.hints;

/** The hints that have been given, in their order; those to come are not in the page. */
export function Hints() {
  const given = useRows('lessonHints').filter(({ text }) => text !== null);
  if (given.length === 0) return null;
  return (
    <section className={css.card} aria-label={words.title}>
      <h3 className={css.hintTitle}>
        <LightbulbRegular fontSize={20} aria-hidden /> {words.title}
      </h3>
      <ol className={css.hints}>
        {given.map(({ number, text }) => (
          <li key={number}>
            <span role="status">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
