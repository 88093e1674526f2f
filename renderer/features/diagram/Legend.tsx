import { strings } from '../../strings';
import type { Light, LightState } from './light';
import { LegendMark, LegendPause } from './Picture';
import css from './diagram.module.css';

const ofRun = ['visited', 'current', 'none'] as const satisfies readonly LightState[];
const ofWhatIf = ['what-if', 'none'] as const satisfies readonly LightState[];

/** What the states of the picture look like; the rarer ones only while they are in it. */
export function Legend({ light, hasPauses }: { light: Light; hasPauses: boolean }) {
  const present = new Set(Object.values(light.nodes).map((node) => node.state));
  const expects = present.has('predicted') ? (['predicted'] as const) : [];
  const shown = present.has('what-if') ? ofWhatIf : [...ofRun, ...expects];
  const text = strings.diagram.legend;
  return (
    <ul className={css.legend} aria-label={text.name}>
      {shown.map((state) => (
        <li key={state}>
          <LegendMark state={state} />
          {text[state === 'current' ? 'now' : state]}
        </li>
      ))}
      {hasPauses && (
        <li>
          <LegendPause />
          {text.pause}
        </li>
      )}
    </ul>
  );
}
