import { strings } from '../../strings';
import { Region } from '../../ui';

/** Composing a call. */
export function Lab() {
  return (
    <Region id="lab" as="main" name={strings.shell.regions.lab}>
      {null}
    </Region>
  );
}
