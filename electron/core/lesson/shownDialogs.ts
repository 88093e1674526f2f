import { lookUpCode, formatHex } from '../../../shared/mapi/codes';
import { answersOf, type PromptBody, type PromptRecord } from '../../../shared/model/prompt';
import type { Answer } from '../../../shared/model/prompt';
import type { World } from '../world';

/** Dialogs as a lesson speaks of them: what they say, what they list, which buttons they offer. */

/** The buttons that a dialog offers as it stands; some depend on what it is about. */
export function choicesOf(body: PromptBody): readonly Answer['press'][] {
  const all = answersOf[body.kind];
  switch (body.kind) {
    case 'logon-failure':
      return all.filter(
        (press) =>
          (press !== 'Correct' || body.canCorrect) && (press !== 'Cancel logon' || body.canCancelLogon),
      );
    case 'log-off-confirm':
      return all.filter((press) => press !== 'Send first' || body.unsent > 0);
    case 'messenger-signin':
      return body.connecting ? ['Cancel'] : all;
    default:
      return all;
  }
}

/** Plain fields of a dialog; codes by name. */
export function saysOf(body: PromptBody): Record<string, unknown> {
  const { kind: _kind, ...fields } = body;
  const plain = Object.fromEntries(Object.entries(fields).filter(([, value]) => !Array.isArray(value)));
  if ('code' in body) plain['code'] = lookUpCode('MAPI', body.code)?.name ?? formatHex(body.code);
  if (body.kind === 'service-settings') {
    plain['missing'] = body.settings
      .filter(({ missing }) => missing)
      .map(({ name }) => name)
      .join(', ');
  }
  return plain;
}

/** What a dialog lists, by name. */
export function listOf(body: PromptBody): string[] | null {
  if (body.kind === 'choose-profile') return body.profiles.map(({ name }) => name);
  if (body.kind === 'service-settings') return body.settings.map(({ name }) => name);
  return body.kind === 'log-off-confirm' ? body.others.map(({ client }) => client) : null;
}

/** Sees every dialog that opens, also those that are closed again within the same step. */
export class DialogWatch {
  readonly #seen = new Set<string>();
  #shown: PromptRecord[] = [];

  constructor(private readonly world: World) {}

  /** A step begins: what was shown before does not count. */
  begin(): void {
    this.look();
    this.#shown = [];
  }

  /** Notes what is open and was not before. A copy: the record changes while it is open. */
  look(): void {
    for (const prompt of this.world.prompts.values()) {
      if (this.#seen.has(prompt.id)) continue;
      this.#seen.add(prompt.id);
      this.#shown.push({ ...prompt, body: { ...prompt.body } });
    }
  }

  get shown(): readonly PromptRecord[] {
    return this.#shown;
  }
}
