import { describe, expect, it } from 'vitest';
import { lookUpCode } from './codes';
import { dialogIds, dialogs, offers, type DialogEntry } from './dialogs';
import { extendedCodes } from './extendedCodes';
import { failureIds, failureOf } from './failures';
import { flowNodes } from './flowchart';
import { flowRules } from './flowRules';
import { messengerCodes } from './messengerCodes';
import { isRuleId } from './rules';
import { interfaceIds, sessionMethods, type SessionMethod } from './sessionMethods';
import { simpleCodes } from './simpleCodes';

const codes = { MAPI: extendedCodes, 'Simple MAPI': simpleCodes, Messenger: messengerCodes };

describe('failure catalogue', () => {
  it('has F1 to F63 in order (section 6)', () => {
    expect(failureIds).toEqual(Array.from({ length: 63 }, (_, at) => `F${String(at + 1)}`));
  });

  it('names only codes that the returning interface has', () => {
    for (const failure of failureIds.map(failureOf)) {
      for (const outcome of failure.outer) {
        expect(Object.keys(codes[outcome.api]), failure.id).toContain(outcome.code);
      }
      for (const code of failure.inner.filter((inner) => inner !== 'any')) {
        expect(lookUpCode('MAPI', extendedCodes[code].value)?.name, failure.id).toBe(code);
      }
      expect(failure.at.length, failure.id).toBeGreaterThan(0);
    }
  });

  it('never lets a session limit of a provider leave MAPILogonEx (C75)', () => {
    const leaving = failureIds
      .map(failureOf)
      .flatMap((failure) => failure.outer)
      .filter((outcome) => outcome.call === 'MAPILogonEx' && outcome.code === 'MAPI_E_SESSION_LIMIT');
    expect(leaving).toEqual([]);
  });
});

describe('dialogs', () => {
  it('cover the questions G1 to G9 (section 3.6)', () => {
    const groups = new Set(dialogIds.map((id) => dialogs[id].group).filter((group) => group !== null));
    expect([...groups].toSorted()).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9']);
  });

  it('offer exactly the answers of section 3.6', () => {
    expect(Object.keys(dialogs['logon-failure'].answers)).toEqual([
      'Retry',
      'Correct',
      'Skip',
      'Cancel logon',
    ]);
    expect(Object.keys(dialogs['log-off-confirm'].answers)).toEqual(['Yes', 'No', 'Send first']);
    expect(Object.keys(dialogs['service-unavailable'].answers)).toEqual(['OK']);
    expect(offers('choose-profile', 'Cancel')).toBe(true);
    expect(offers('choose-profile', 'Yes')).toBe(false);
    expect(offers('choose-profile', 'toString')).toBe(false);
  });

  it('say when they appear and what each answer does, in sentences', () => {
    for (const id of dialogIds) {
      const entry: DialogEntry = dialogs[id];
      for (const text of [entry.shownWhen, ...Object.values(entry.answers)]) {
        expect(text, id).toMatch(/^[A-Z].*\.$/);
      }
      expect(entry.source, id).not.toBe('');
    }
  });
});

describe('rule cards of the official picture', () => {
  it('exist for the 15 nodes and carry the words of the picture (trainer-ux 5.5)', () => {
    expect(Object.keys(flowRules).toSorted()).toEqual(Object.keys(flowNodes).toSorted());
    for (const [node, { text }] of Object.entries(flowNodes)) {
      expect(flowRules[node as keyof typeof flowRules].title).toBe(text);
    }
  });

  it('say two or three sentences with a rule and its tag', () => {
    for (const card of Object.values(flowRules)) {
      expect(card.text.match(/[.]( |$)/g)?.length, card.title).toBeGreaterThanOrEqual(2);
      expect(card.text.match(/[.]( |$)/g)?.length, card.title).toBeLessThanOrEqual(3);
      expect(isRuleId(card.rule)).toBe(true);
      expect(card.source).not.toBe('');
    }
  });
});

describe('methods of a session object', () => {
  it('are the 3 of IUnknown and 19 of IMAPISession in vtable order (section 2.3)', () => {
    const names = Object.keys(sessionMethods);
    expect(names).toHaveLength(22);
    expect(names.slice(0, 3)).toEqual(['QueryInterface', 'AddRef', 'Release']);
    expect(names[3 + 14]).toBe('Logoff');
    expect(names.at(-1)).toBe('PrepareForm');
  });

  it('put their out parameters last', () => {
    for (const [name, method] of Object.entries<SessionMethod>(sessionMethods)) {
      const directions = method.parameters.map((parameter) => parameter.direction);
      expect(directions, name).toEqual(directions.toSorted((a, b) => (a === b ? 0 : a === 'in' ? -1 : 1)));
    }
  });

  it('have the interface identifiers of the headers (section 2.3, 2.9)', () => {
    expect(interfaceIds.IMAPISession).toBe('00020300-0000-0000-C000-000000000046');
    expect(interfaceIds.IMAPIClientShutdown).toBe('00020397-0000-0000-C000-000000000046');
    expect(interfaceIds.IMAPIProviderShutdown).toBe('00020398-0000-0000-C000-000000000046');
  });
});
