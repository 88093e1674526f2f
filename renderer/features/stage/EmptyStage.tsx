import { Button } from '@fluentui/react-button';
import { BeakerRegular, PlayFilled } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import { Empty } from '../../ui';
import { useFirstLesson } from './useFirstLesson';
import css from './Stage.module.css';

const words = strings.stage.empty;

/** The stage without a program: what to do to bring one here. */
export function EmptyStage() {
  const { view } = useSimulator();
  const { lesson, start } = useFirstLesson();
  return (
    <Empty
      size="large"
      title={words.title}
      text={lesson === undefined ? words.textLab : words.text}
      picture={<EmptyPicture />}
      actions={
        <>
          {lesson !== undefined && (
            <Button appearance="primary" size="large" icon={<PlayFilled />} onClick={start}>
              {words.first}
            </Button>
          )}
          <Button size="large" icon={<BeakerRegular />} onClick={() => view.setState({ section: 'lab' })}>
            {words.lab}
          </Button>
          {lesson !== undefined && (
            <span className={css.first} style={{ flexBasis: '100%' }}>
              {words.minutes(lesson.minutes)}
            </span>
          )}
        </>
      }
    />
  );
}

function EmptyPicture() {
  return (
    <svg width={136} height={72} viewBox="0 0 136 72" aria-hidden="true">
      <rect
        x={1}
        y={1}
        width={134}
        height={68}
        rx={7}
        fill="var(--card)"
        stroke="var(--line)"
        strokeWidth={2}
      />
      <path d="M1 19h134" stroke="var(--line)" strokeWidth={2} />
      <circle cx={13} cy={10} r={2.5} fill="var(--line)" />
      <path d="M33 45h20M83 45h20" stroke="var(--lit)" strokeWidth={2} strokeDasharray="5 4" />
      <path d="M68 32l13 13-13 13-13-13z" fill="var(--litbg)" stroke="var(--lit)" strokeWidth={2.5} />
    </svg>
  );
}
