import { Button } from '@fluentui/react-button';
import {
  ArrowCounterclockwiseRegular,
  BoardRegular,
  DismissRegular,
  EyeRegular,
  FlashRegular,
  LightbulbRegular,
  NextRegular,
  PauseFilled,
  PlayFilled,
  PreviousRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { LessonStepRecord } from '../../../shared/model/lessonPage';
import type { LessonProgress } from '../../../shared/model/run';
import { useSimulator } from '../../stores/context';
import { useMirror, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import {
  faultsCommand,
  pauseCommand,
  resetCommand,
  runCommand,
  stepCommand,
  type Command,
} from '../shell/commands';
import css from './Player.module.css';

const words = strings.lessons.player;

interface Props {
  progress: LessonProgress;
  steps: readonly LessonStepRecord[];
}

/** The player: the presenter's buttons in the presenter's order, then what leads out of the lesson. */
export function PlayerBar({ progress, steps }: Props) {
  const { send, view } = useSimulator();
  const ask = steps.find(({ kind, covered }) => kind === 'predict' && covered);
  const open = steps.findLast(({ prediction }) => prediction !== null && prediction.answer === null);
  const ahead = steps.some(({ covered }) => covered);
  const reveal = () =>
    open === undefined
      ? send('lesson', { do: 'reveal', what: 'step' })
      : send('lesson', { do: 'reveal', what: 'answer', number: open.number });
  return (
    <div className={css.bar} role="toolbar" aria-label={words.name}>
      <Tool
        icon={<PreviousRegular />}
        disabledFocusable={progress.step === 1 && progress.state === 'ready'}
        title={words.backTitle}
        onClick={() => void send('lesson', { do: 'back' })}
      >
        {words.back}
      </Tool>
      <PlayerButton command={stepCommand} icon={<NextRegular />} />
      <RunOrPause />
      <Tool
        icon={<QuestionCircleRegular />}
        disabledFocusable={ask === undefined}
        title={words.predictTitle}
        onClick={() => void send('lesson', { do: 'reveal', what: 'step', number: ask?.number })}
      >
        {words.predict}
      </Tool>
      <Tool
        icon={<EyeRegular />}
        disabledFocusable={open === undefined && !ahead}
        title={words.revealTitle}
        onClick={() => void reveal()}
      >
        {words.reveal}
      </Tool>
      <HintButton />
      <PlayerButton command={faultsCommand} icon={<FlashRegular />} label={words.faults} />
      <PlayerButton command={resetCommand} icon={<ArrowCounterclockwiseRegular />} />
      <span className={css.gap} />
      <Tool icon={<BoardRegular />} onClick={() => view.setState({ section: 'stage', region: 'stage' })}>
        {words.stage}
      </Tool>
      <Tool icon={<DismissRegular />} onClick={() => void send('lesson', { do: 'close' })}>
        {words.close}
      </Tool>
      <span className={css.place}>{words.place(progress.step, progress.steps)}</span>
    </div>
  );
}

/** The next hint; a lesson without hints has no such button. */
function HintButton() {
  const { send } = useSimulator();
  const hints = useRows('lessonHints');
  const left = hints.filter(({ text }) => text === null).length;
  if (hints.length === 0) return null;
  return (
    <Tool
      icon={<LightbulbRegular />}
      disabledFocusable={left === 0}
      title={strings.lessons.hints.tip}
      onClick={() => void send('lesson', { do: 'reveal', what: 'hint' })}
    >
      {strings.lessons.hints.button(left)}
    </Tool>
  );
}

function RunOrPause() {
  const plays = useMirror(pauseCommand.enabled);
  // One button: the focus stays on it while it changes its word.
  return plays ? (
    <PlayerButton key="run" command={pauseCommand} icon={<PauseFilled />} primary />
  ) : (
    <PlayerButton key="run" command={runCommand} icon={<PlayFilled />} primary />
  );
}

interface PlayerButtonProps {
  command: Command;
  icon: ReactElement;
  label?: string;
  primary?: boolean;
}

function PlayerButton({ command, icon, label = command.label, primary = false }: PlayerButtonProps) {
  const simulator = useSimulator();
  const enabled = useMirror(command.enabled);
  return (
    <Tool
      icon={icon}
      appearance={primary ? 'primary' : 'subtle'}
      disabledFocusable={!enabled}
      title={`${label} (${command.key})`}
      aria-keyshortcuts={command.key.replace('Ctrl', 'Control')}
      onClick={() => command.run(simulator)}
    >
      {label}
    </Tool>
  );
}

interface ToolProps {
  icon: ReactElement;
  children: string;
  onClick: () => void;
  title?: string;
  appearance?: 'primary' | 'subtle';
  disabledFocusable?: boolean;
  'aria-keyshortcuts'?: string;
}

/** A disabled one keeps the focus, so that the keyboard is not thrown out of the bar at the last step. */
function Tool(props: ToolProps) {
  return <Button appearance="subtle" size="large" {...props} className={css.tool ?? ''} />;
}
