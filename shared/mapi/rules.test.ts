import { describe, expect, it } from 'vitest';
import { isRuleId, ruleCard, ruleIds, sourceOf } from './rules';
import { defaultSettings, settingRules } from './settings';
import { sessionMethods } from './sessionMethods';

const numbered = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${String(from + at)}`);

describe('rules', () => {
  it('holds every decision D1 to D69 as our decision (section 7)', () => {
    const decisions = numbered('D', 1, 69);
    expect(ruleIds.filter((id) => /^D\d/.test(id)).toSorted()).toEqual(decisions.toSorted());
    for (const id of decisions) {
      expect(isRuleId(id) && ruleCard(id).evidence, id).toBe('HOUSE');
      expect(isRuleId(id) && sourceOf(id)).toEqual({ evidence: 'HOUSE', source: `decision ${id}` });
    }
  });

  it('holds every numbered step of the procedures (sections 2.1, 2.7, 3.2 to 3.4, 4.1 to 4.5)', () => {
    const steps = [
      ...numbered('LX', 1, 30),
      ...numbered('P', 1, 10),
      ...numbered('NM', 1, 8),
      ...numbered('LO', 1, 14),
      ...numbered('SL', 1, 8),
      ...numbered('SO', 1, 4),
      ...numbered('IM', 1, 6),
      ...numbered('M', 1, 11),
      ...numbered('IN', 1, 7),
      ...numbered('V', 1, 8),
      ...numbered('FS', 1, 7),
    ];
    expect(steps.filter((id) => !isRuleId(id))).toEqual([]);
  });

  it('has a rule for each method of a session (section 2.3)', () => {
    const ids = Object.keys(sessionMethods).map((name) => `IS.${name}`);
    expect(ids.filter((id) => !isRuleId(id))).toEqual([]);
  });

  it('says every rule in one sentence, and names a source unless it is our own', () => {
    for (const card of ruleIds.map(ruleCard)) {
      expect(card.text, card.id).toMatch(/^[A-Z][^\n]*[^.]\.$/);
      expect(card.text.length, card.id).toBeLessThanOrEqual(160);
      expect(card.sources.length > 0 || card.evidence === 'HOUSE', card.id).toBe(true);
      expect(card.decision === undefined || isRuleId(card.decision), card.id).toBe(true);
      for (const statement of [...(card.says ?? []), ...(card.disagree ?? [])]) {
        expect(statement.says, card.id).toMatch(/^[A-Z0-9].*\.$/);
      }
    }
  });

  it('shows at least two sides wherever sources disagree', () => {
    const disputed = ruleIds.map(ruleCard).filter((card) => card.disagree !== undefined);
    expect(disputed.length).toBeGreaterThan(20);
    for (const card of disputed) expect(card.disagree?.length, card.id).toBeGreaterThan(1);
  });

  it('names the source of a tag: a page, or the decision that a step follows', () => {
    expect(sourceOf('LX18')).toEqual({ evidence: 'DOC', source: 'MAPI sessions, flowchart' });
    expect(sourceOf('LX3')).toEqual({ evidence: 'HOUSE', source: 'decision D4' });
    expect(sourceOf('SIM.user')).toEqual({ evidence: 'HOUSE', source: 'this simulator' });
  });

  it('refuses ids that do not exist', () => {
    expect(isRuleId('D70')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
  });
});

describe('settings', () => {
  it('start with the defaults of section 3.7', () => {
    expect(defaultSettings).toEqual({
      shortLogonWaitMs: 5000,
      sessionLimit: null,
      legacyProfilePasswords: false,
      confirmLogoff: 'when needed',
      fastShutdownMode: 0,
      requiredServices: [],
      messengerTimeoutMs: 15000,
      endOfSessionReaction: 'ignore',
      interactiveDesktop: true,
    });
    expect(Object.keys(settingRules)).toEqual(Object.keys(defaultSettings));
  });
});
