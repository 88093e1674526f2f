import { Button } from '@fluentui/react-button';
import { PauseFilled, PauseRegular } from '@fluentui/react-icons';
import type { FlowNode } from '../../../shared/mapi/flowchart';
import { flowRules } from '../../../shared/mapi/flowRules';
import { ruleCard, sourceOf, type RuleId } from '../../../shared/mapi/rules';
import { useSimulator } from '../../stores/context';
import { useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { EvidenceTag } from '../../ui';
import { nodeDecisions } from './nodeDecisions';
import css from './Explanation.module.css';

const words = strings.diagram;

/** The rule of a shape: what it says, where that comes from, and both sides where sources disagree. */
export function RuleCard({ node, visit }: { node: FlowNode | null; visit: number | null }) {
  if (node === null)
    return (
      <div className={css.rule} data-empty="true">
        <h3 className={css.ruleTitle}>{words.hint.title}</h3>
        <p>{words.hint.text}</p>
      </div>
    );
  const rule = flowRules[node];
  const decisions = nodeDecisions[node] ?? [];
  return (
    <section className={css.rule} aria-label={words.rule.name(rule.title)}>
      <div className={css.ruleHead}>
        <h3 className={css.ruleTitle}>
          {visit !== null && `${visit} `}
          {rule.title}
        </h3>
        <EvidenceTag evidence={rule.evidence} source={rule.source} />
        <PauseHere node={node} />
        <span className={css.source}>{rule.source}</span>
      </div>
      <p>{rule.text}</p>
      {decisions.length > 0 && (
        <details>
          <summary>{words.rule.sides(decisions.length)}</summary>
          {decisions.map((id) => (
            <Decision key={id} id={id} />
          ))}
        </details>
      )}
    </section>
  );
}

/** Sets a pause before the shape, or takes it away. */
function PauseHere({ node }: { node: FlowNode }) {
  const { send } = useSimulator();
  const isSet = useRun((run) => run.pausePlaces.includes(node)) ?? false;
  return (
    <Button
      className={css.pause}
      size="small"
      appearance={isSet ? 'outline' : 'subtle'}
      icon={isSet ? <PauseFilled /> : <PauseRegular />}
      aria-pressed={isSet}
      title={words.rule.pauseTitle}
      onClick={() => void send('run', { do: isSet ? 'takePause' : 'setPause', node })}
    >
      {words.rule.pause}
    </Button>
  );
}

/** A decision of the simulator and what each source says about it. */
function Decision({ id }: { id: RuleId }) {
  const { text, says, disagree } = ruleCard(id);
  const { evidence, source } = sourceOf(id);
  return (
    <div className={css.decision}>
      <p>
        <EvidenceTag evidence={evidence} source={source} />
        <span>{text}</span>
      </p>
      <ul>
        {(disagree ?? says ?? []).map((side) => (
          <li key={side.source}>
            <strong>{side.source}:</strong> {side.says}
          </li>
        ))}
      </ul>
    </div>
  );
}
