import { strings } from '../../strings';
import type { Light, LightState } from './light';
import { LegendMark } from './Picture';
import css from './diagram.module.css';

const always = ['visited', 'current', 'none'] as const satisfies readonly LightState[];
const sometimes = ['predicted', 'what-if', 'other'] as const satisfies readonly LightState[];

/** What the states of the picture look like; the rarer ones only while they are in it. */
export function Legend({ light }: { light: Light }) {
  const present = new Set(Object.values(light.nodes).map((node) => node.state));
  const text = strings.diagram.legend;
  return (
    <ul className={css.legend} aria-label={text.name}>
      {[...always, ...sometimes.filter((state) => present.has(state))].map((state) => (
        <li key={state}>
          <LegendMark state={state} />
          {text[state === 'current' ? 'now' : state]}
        </li>
      ))}
    </ul>
  );
}
