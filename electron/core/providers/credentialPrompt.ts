import { HR } from '../../../shared/mapi/extendedCodes';
import type { FaultRecord } from '../../../shared/model/fault';
import type { CredentialPrompt, ServiceConfig } from '../../../shared/model/machine';
import type { Answer, AnswerOf, PromptError } from '../../../shared/model/prompt';
import { askStep, type Procedure } from '../step';
import { accepts, providerKey } from '../vault';
import { keepOwn } from './ownSheet';
import { rightAgain } from './places';
import type { PlannedProvider } from './plan';
import { configIn, say, type StartUp } from './startUp';

/** Pretend password of a provider that has none on file and asks only because the trainer arranged it. */
const PRETEND_PASSWORD = 'correct';

/**
 * The provider's own question for credentials (G4), inside its logon. A wrong entry is told and asked once more, as D14 has
 * it for MAPI's own dialogs; wrong again fails the logon. What was typed is compared and forgotten. `refusal`: the rule of
 * the trainer that makes the server refuse, until the right password is typed or for good.
 */
export function* askForCredentials(
  up: StartUp,
  provider: PlannedProvider,
  prompt: CredentialPrompt,
  refusal: FaultRecord | null,
): Procedure<number> {
  const { session } = up;
  const { config, serviceConfig } = provider;
  let error: PromptError | null = null;
  let { user, domain } = prompt;
  for (let tries = 0; tries < 2; tries++) {
    say(up, 'asking for credentials');
    const body = { service: serviceConfig.name, provider: config.name, user, domain, error };
    const answer = (yield askStep({ kind: prompt.dialog, ...body }, session.id, 'P3')) as Answer;
    say(up, 'logging on');
    if (answer.press !== 'OK') return HR.MAPI_E_USER_CANCEL;
    user = answer.user ?? user;
    domain = answer.domain ?? domain;
    const mayPass = refusal === null || refusal.trigger.kind === 'until corrected';
    if (mayPass && isRight(up, provider, answer.password)) {
      if (answer.remember === true) remember(up, provider, answer);
      rightAgain(up, ['provider: credentials'], provider);
      return HR.S_OK;
    }
    error = 'wrong credentials';
  }
  return HR.MAPI_E_LOGON_FAILED;
}

function isRight({ world, session }: StartUp, provider: PlannedProvider, typed: string | undefined): boolean {
  const { config, serviceConfig } = provider;
  const key = providerKey(session.profileId ?? '', serviceConfig.name, config.name);
  return world.vault.has(key) ? accepts(world, key, typed) : typed === PRETEND_PASSWORD;
}

/**
 * The box *Remember my credentials*: the profile keeps them, no question is needed next time. A session that lives already
 * keeps the configuration that it logged on with, and asks again if it needs to (C96).
 */
function remember(up: StartUp, { config, service }: PlannedProvider, answer: AnswerOf<'OK'>): void {
  const now = configIn(up, service);
  if (now === undefined) return;
  const known = (prompt: CredentialPrompt): CredentialPrompt => ({
    ...prompt,
    remembered: true,
    user: answer.user ?? prompt.user,
    domain: answer.domain ?? prompt.domain,
  });
  const withPrompt = (one: ServiceConfig): ServiceConfig => ({
    ...one,
    providers: one.providers.map((provider) =>
      provider.name === config.name && provider.prompt !== null
        ? { ...provider, prompt: known(provider.prompt) }
        : provider,
    ),
  });
  keepOwn(up, service, withPrompt(now), withPrompt);
}
