import { strings } from '../../strings';
import { Region } from '../../ui';

/** The simulated desktop. */
export function Stage() {
  return (
    <Region id="stage" as="main" name={strings.shell.regions.stage}>
      {null}
    </Region>
  );
}
