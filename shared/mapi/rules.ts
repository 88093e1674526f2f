import type { Sourced } from './evidence';
import { namesOf } from './define';
import { logonCallDecisions } from './rules/decisionsLogonCall';
import { logonServicesDecisions } from './rules/decisionsLogonServices';
import { logoffDecisions } from './rules/decisionsLogoff';
import { neighbourDecisions } from './rules/decisionsNeighbours';
import { adminRules } from './rules/admin';
import { fastShutdownRules, initializationRules, noMailRules, tableRules } from './rules/initialization';
import {
  logonCallRules,
  logonProfileRules,
  logonServicesRules,
  providerSideRules,
  providerStartRules,
} from './rules/logonCall';
import { logoffRules, messageSessionRules, messengerRules, simpleMapiRules } from './rules/logoff';
import { sessionMethodRules } from './rules/sessionMethods';
import { simulatorRules } from './rules/simulator';
import type { Rule } from './rules/rule';

export type { Rule, Statement } from './rules/rule';

/**
 * Every rule that the simulator follows, by id. D1 to D69 are our decisions where sources are silent or disagree (section 7
 * of the session reference). The others are the numbered steps of its procedures: IN and UN for initialisation (2.1), LX for
 * MAPILogonEx (3.2), P for starting a provider (3.3), V for the provider's own side of it (2.7), NM for MAPI_NO_MAIL (3.4), LO for Logoff (4.1), SL and SO for Simple
 * MAPI (4.2), IM for message sessions (4.3), M for Messenger (4.4), FS for fast shutdown (4.5), T for tables and
 * notifications (2.3); IS. for the methods of a session, PA. and SA. for the administration of profiles and services, SE. for
 * the entry point of a service, ST. for stores, SIM. for what belongs to the simulator and not to MAPI.
 */
export const rules = {
  ...initializationRules,
  ...logonCallRules,
  ...logonProfileRules,
  ...logonServicesRules,
  ...providerStartRules,
  ...providerSideRules,
  ...noMailRules,
  ...tableRules,
  ...sessionMethodRules,
  ...adminRules,
  ...logoffRules,
  ...fastShutdownRules,
  ...simpleMapiRules,
  ...messageSessionRules,
  ...messengerRules,
  ...logonCallDecisions,
  ...logonServicesDecisions,
  ...logoffDecisions,
  ...neighbourDecisions,
  ...simulatorRules,
} as const;

/** Id of a rule. */
export type RuleId = keyof typeof rules;

/** All rule ids in reading order. */
export const ruleIds: readonly RuleId[] = namesOf(rules);

/** A rule as its card shows it. */
export interface RuleCard extends Rule {
  readonly id: RuleId;
}

/** The rule with the given id. */
export function ruleCard(id: RuleId): RuleCard {
  return { id, ...rules[id] };
}

/** Evidence and leading source of a rule, for a tag; what we decided names the decision ("decision D12"). */
export function sourceOf(id: RuleId): Sourced {
  const rule: Rule = rules[id];
  if (rule.evidence !== 'HOUSE') return { evidence: rule.evidence, source: rule.sources[0] ?? id };
  const decision = rule.decision ?? (/^D\d/.test(id) ? id : null);
  return { evidence: 'HOUSE', source: decision === null ? 'this simulator' : `decision ${decision}` };
}

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text);
}
