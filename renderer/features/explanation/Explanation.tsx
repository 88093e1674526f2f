import { strings } from '../../strings';
import { Region } from '../../ui';

/** The official picture of the call, and why. */
export function Explanation() {
  return (
    <Region id="explanation" as="aside" name={strings.shell.regions.explanation}>
      {null}
    </Region>
  );
}
