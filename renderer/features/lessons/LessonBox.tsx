import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useRows, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import css from './LessonBox.module.css';

const words = strings.lessons;

/** Which lesson is open; a menu of the lessons when there are any. */
export function LessonBox() {
  const { send } = useSimulator();
  const lessons = useRows('lessons');
  const open = useRun((run) => run.lesson) ?? null;
  const hint = lessons.length === 0 ? words.freeHint : words.noneHint;
  const text = (
    <span className={css.text}>
      <span className={css.title}>{open?.title ?? words.none}</span>
      <span className={css.line}>
        {open === null ? hint : words.line(open.level, open.minutes, open.step, open.steps)}
      </span>
    </span>
  );
  if (lessons.length === 0 && open === null) return <div className={css.box}>{text}</div>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={css.box} title={words.choose}>
          {text}
          <ChevronDownRegular fontSize={16} aria-hidden />
        </button>
      </MenuTrigger>
      <MenuPopover className={css.menu}>
        <MenuList>
          {lessons.map((lesson) => (
            <MenuItem
              key={lesson.id}
              subText={words.item(lesson.level, lesson.minutes)}
              onClick={() => void send('lesson', { do: 'load', id: lesson.id })}
            >
              {lesson.title}
            </MenuItem>
          ))}
          {open !== null && <MenuDivider />}
          {open !== null && (
            <MenuItem onClick={() => void send('lesson', { do: 'close' })}>{words.close}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
