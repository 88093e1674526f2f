import { NextRegular, PauseFilled, PlayFilled, ArrowCounterclockwiseRegular } from '@fluentui/react-icons';
import { useMirror, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Region, StateChip, runLooks } from '../../ui';
import { PauseMenu } from '../diagram/PauseMenu';
import { LessonBox } from '../lessons/LessonBox';
import { AppIcon } from './AppIcon';
import { Clock } from './Clock';
import { CommandButton } from './CommandButton';
import { pauseCommand, resetCommand, runCommand, stepCommand } from './commands';
import css from './RunBar.module.css';
import { shownRunState } from './runState';
import { Speed } from './Speed';

/** The banner: which lesson, what the run does, what time it is there. The Lab and an open lesson have a Run of their own. */
export function RunBar() {
  const runsItself = useView(({ section }) => section === 'lab' || section === 'lessons');
  const state = useMirror(shownRunState);
  const there = useMirror((mirror) => mirror.phase === 'ready');
  const canPause = useMirror((mirror) => pauseCommand.enabled(mirror) && !runCommand.enabled(mirror));
  return (
    <Region id="runControls" as="header" name={strings.shell.regions.runControls} className={css.bar} bare>
      <AppIcon />
      <LessonBox />
      {!runsItself && (
        <div className={css.commands}>
          {canPause ? (
            <CommandButton command={pauseCommand} icon={<PauseFilled />} primary />
          ) : (
            <CommandButton command={runCommand} icon={<PlayFilled />} primary />
          )}
          <CommandButton command={stepCommand} icon={<NextRegular />} />
          <CommandButton command={resetCommand} icon={<ArrowCounterclockwiseRegular />} />
        </div>
      )}
      <div className={css.right}>
        <PauseMenu />
        <StateChip look={runLooks[state]} testId="run-state">
          {strings.shell.runStates[state]}
        </StateChip>
        {there && <Clock />}
        {there && <Speed />}
      </div>
    </Region>
  );
}
