import { ruleCard, sourceOf, type RuleId } from '../../shared/mapi/rules';
import { EvidenceTag } from './EvidenceTag';

/** The evidence tag of a rule; for what we decided it says what. */
export function RuleTag({ rule, wide = false }: { rule: RuleId; wide?: boolean }) {
  const { evidence, source } = sourceOf(rule);
  const said = evidence === 'HOUSE' ? `${ruleCard(rule).text} (${source})` : source;
  return <EvidenceTag evidence={evidence} source={said} wide={wide} />;
}
