import { MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-menu';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useMirror, useRows, useRun, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Menu } from '../../ui';
import css from './LessonBox.module.css';

const words = strings.lessons;

/** Which lesson is open; a menu of the lessons when there are any. */
export function LessonBox() {
  const { send } = useSimulator();
  const lessons = useRows('lessons');
  const open = useRun((run) => run.lesson) ?? null;
  const free = useFreePlay(lessons.length > 0);
  const title = open?.title ?? free.title;
  const line = open === null ? free.line : words.line(open.level, open.minutes, open.step, open.steps);
  const text = (
    <span className={css.text}>
      <span className={css.title}>{title}</span>
      <span className={css.line}>{line}</span>
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

/** What the box says while no lesson is open: in the Lab, which machine is played with. */
function useFreePlay(anyLesson: boolean): { title: string; line: string } {
  const inLab = useView((view) => view.section === 'lab');
  const profiles = useMirror((state) => state.tables.profiles.size);
  const programs = useMirror((state) => state.tables.clients.size);
  const machine = useRun((run) => run.machine) ?? '';
  const user = useRun((run) => run.user) ?? '';
  if (inLab) return { title: words.freePlay, line: words.machine(machine, user, profiles, programs) };
  return { title: words.none, line: anyLesson ? words.noneHint : words.freeHint };
}
