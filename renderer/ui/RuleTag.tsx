import { ruleCard, sourceOf, type RuleId } from '../../shared/mapi/rules';
import { strings } from '../strings';
import { EvidenceTag } from './EvidenceTag';

/** What the tooltip says: for what we decided what that was, else the title of the source. */
function tipOf(rule: RuleId): string {
  const { evidence, source } = sourceOf(rule);
  const words = strings.pieces.evidence.tip;
  const { text } = ruleCard(rule);
  if (rule.startsWith('SIM.')) return words.SIM(text);
  return words[evidence](evidence === 'HOUSE' ? `${text} (${source})` : source);
}

/** The evidence tag of a rule. */
export function RuleTag({ rule, wide = false }: { rule: RuleId; wide?: boolean }) {
  return <EvidenceTag {...sourceOf(rule)} tip={tipOf(rule)} wide={wide} />;
}
