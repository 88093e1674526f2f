import { HR } from '../../../shared/mapi/extendedCodes';
import { installedServices } from '../../../shared/mapi/installedServices';
import type { ProfileRecord, ServiceConfig } from '../../../shared/model/machine';
import type { PromptError } from '../../../shared/model/prompt';
import type { SessionRecord } from '../../../shared/model/session';
import { strings } from '../../strings';

/** What the Mail dialogs show of profiles, worked out of the records; pure, so that tests can ask it. */

/** Profiles that the list shows: no app profiles, none that is marked for deletion (C46, C47). */
export const listed = (profiles: readonly ProfileRecord[]): readonly ProfileRecord[] =>
  profiles.filter(({ app, mark }) => !app && mark?.kind !== 'delete');

/** Profiles whose deletion or new name waits for their last session, as sentences. */
export function marks(profiles: readonly ProfileRecord[]): readonly string[] {
  return profiles.flatMap(({ name, mark }) =>
    mark === null
      ? []
      : [mark.kind === 'delete' ? strings.mail.mail.marked(name) : strings.mail.mail.renamed(name, mark.to)],
  );
}

/** Sessions that stand on a profile. */
export const sessionsOn = (
  profile: Pick<ProfileRecord, 'id'>,
  sessions: readonly SessionRecord[],
): readonly SessionRecord[] =>
  sessions.filter(
    ({ profileId, life }) => profileId === profile.id && life !== 'closed' && life !== 'failed',
  );

/** What is wrong with a name that CreateProfile or CopyProfile refused, or null when the code is about something else. */
export function nameErrorOf(name: string, result: number): PromptError | null {
  switch (result) {
    case HR.MAPI_E_NO_ACCESS:
      return 'name exists';
    case HR.MAPI_E_STRING_TOO_LONG:
      return 'name too long';
    case HR.MAPI_E_INVALID_PARAMETER:
      if (name === '') return 'name empty';
      return name === name.trim() ? 'name has illegal characters' : 'name has outer spaces';
    default:
      return null;
  }
}

/** Which of the two dialogs a service is listed in. */
export type ServiceList = 'accounts' | 'files';

const DATA_FILE = 'Data file';

export const listOf = ({ settings }: ServiceConfig): ServiceList =>
  settings.some(({ name }) => name === DATA_FILE) ? 'files' : 'accounts';

/** Where a service works, in a few words: its file, its server, or that something is missing. */
export function detailOf({ settings }: ServiceConfig): string {
  if (settings.some(({ required, value }) => required && (value ?? '') === ''))
    return strings.mail.services.notConfigured;
  return settings.find(({ name }) => name === DATA_FILE || name === 'Server')?.value ?? '';
}

/** Services that can be added: the installed ones, and those that any profile of the machine has. */
export function addable(profiles: readonly ProfileRecord[], list: ServiceList): readonly string[] {
  const all = [...installedServices, ...profiles.flatMap(({ services }) => services)];
  return [...new Set(all.filter((service) => listOf(service) === list).map(({ name }) => name))];
}
