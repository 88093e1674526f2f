import type { CallName } from '../../../shared/mapi/calls';
import { installedServices } from '../../../shared/mapi/installedServices';
import { interfaceIds } from '../../../shared/mapi/sessionMethods';
import { handleText } from '../../../shared/model/simpleMapi';
import type { ClientRecord, ProfileRecord } from '../../../shared/model/machine';
import type { MemberRecord, ObjectKind, SessionRecord } from '../../../shared/model/session';
import type { Tables } from '../../../shared/model/state';
import { statusRows } from '../../../shared/model/statusRows';
import { MsgTag } from '../../../shared/msg/tags';
import { strings } from '../../strings';

/** The tables of the mirror that forms pick from. */
export type Facts = {
  readonly [
    T in
      | 'sessions'
      | 'members'
      | 'objects'
      | 'profiles'
      | 'handles'
      | 'messageSessions'
      | 'messageObjects'
      | 'messageFiles'
  ]: readonly Tables[T][];
};

/** One thing that can be picked. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** What is picked from: the machine as its calling program sees it, and the object that the method is called on. */
export interface Scene {
  readonly facts: Facts;
  readonly client: ClientRecord;
  /** Identifier of the object whose method is called; '' when the function has none. */
  readonly self: string;
}

type Picker = (scene: Scene) => readonly Option[];

const words = strings.lab;
const option = (value: string, ...about: readonly string[]): Option => ({
  value,
  text: [value, ...about.filter((one) => one !== '')].join(', '),
});
const named = (names: Iterable<string>): readonly Option[] => [...new Set(names)].map((name) => option(name));

/** The member that the object of a method stands for or was opened by. */
function memberAt({ facts, self }: Scene): MemberRecord | undefined {
  const id = facts.objects.find((one) => one.id === self)?.member ?? self;
  return facts.members.find((one) => one.id === id);
}

const sessionAt = (scene: Scene): SessionRecord | undefined =>
  scene.facts.sessions.find(({ id }) => id === memberAt(scene)?.session);

/** The profile that the object of a method stands in. */
function profileAt(scene: Scene): ProfileRecord | undefined {
  const { facts, self } = scene;
  const id = facts.objects.find((one) => one.id === self)?.profile ?? sessionAt(scene)?.profileId;
  return facts.profiles.find((one) => one.id === id);
}

const providersAt = (scene: Scene) => sessionAt(scene)?.services.flatMap(({ providers }) => providers) ?? [];

const members: Picker = ({ facts, client }) => {
  const profiles = new Map(facts.sessions.map(({ id, profile }) => [id, profile]));
  return facts.members
    .filter((one) => one.client === client.id && one.life !== 'released')
    .map(({ id, session, life }) => ({
      value: id,
      text: words.sessionOption(id, session, profiles.get(session) ?? '', life === 'logged off'),
    }));
};

const objects =
  (...kinds: readonly ObjectKind[]): Picker =>
  ({ facts, client }) =>
    facts.objects
      .filter((one) => one.client === client.id && (kinds.length === 0 || kinds.includes(one.kind)))
      .map((one) => option(one.id, one.kind, one.name, one.valid ? '' : words.invalidObject));

const messageObjects: Picker = ({ facts, client }) =>
  facts.messageObjects
    .filter((one) => one.client === client.id && one.state !== 'released')
    .map((one) => option(one.id, one.kind, one.name, one.state === 'open' ? '' : words.invalidObject));

const messageSessions: Picker = ({ facts, client }) =>
  facts.messageSessions.filter((one) => one.client === client.id).map((one) => option(one.id, one.state));

const stores: Picker = (scene) =>
  named(providersAt(scene).flatMap(({ kind, name }) => (kind === 'store' ? [name] : [])));

const entries: Picker = (scene) => {
  const member = memberAt(scene);
  const session = sessionAt(scene);
  if (member === undefined || session === undefined) return [];
  const rows = statusRows(session, member, profileAt(scene)?.services ?? []);
  return named([
    ...providersAt(scene).flatMap(({ kind, name }) =>
      kind === 'store' ? [name, `${name}/Inbox`] : kind === 'address book' ? [name] : [],
    ),
    ...rows.map((row) => row.PR_ENTRYID),
  ]);
};

const profiles: Picker = ({ facts }) => named(facts.profiles.map(({ name }) => name));
const servicesOf = (profile: ProfileRecord | undefined) => profile?.services ?? [];
const installed: Picker = ({ facts }) =>
  named([...installedServices, ...facts.profiles.flatMap(servicesOf)].map(({ name }) => name));
const services: Picker = (scene) => named(servicesOf(profileAt(scene)).map(({ name }) => name));
const sections: Picker = (scene) => {
  const profile = profileAt(scene);
  return named([
    ...servicesOf(profile).flatMap(({ name, providers }) => [name, ...providers.map((one) => one.name)]),
    ...(profile?.sections ?? []),
  ]);
};
const providersNamed: Picker = (scene) =>
  named(servicesOf(profileAt(scene)).flatMap(({ providers }) => providers.map(({ name }) => name)));
const transports: Picker = (scene) =>
  named(
    servicesOf(profileAt(scene)).flatMap(({ providers }) =>
      providers.filter(({ kind }) => kind === 'transport').map(({ name }) => name),
    ),
  );

const handles: Picker = ({ facts, client }) =>
  facts.handles
    .filter((one) => one.client === client.id)
    .map((one) => option(handleText(one.handle), one.session, one.state));

const connections: Picker = (scene) =>
  (memberAt(scene)?.registrations ?? []).map((one) => option(String(one.connection), one.entry ?? ''));

/** A token is the number in the identifier of the object that stands for it. */
const tokens: Picker = (scene) =>
  objects('form token')(scene).map(({ value, text }) => ({ value: String(Number(value.slice(2))), text }));

const properties: Picker = () => named(Object.keys(MsgTag));

/** Where an argument is picked from; by function and place, by interface and place, or by the place alone. */
const pickers: Readonly<Record<string, Picker>> = {
  session: members,
  'OpenIMsgOnIStg.session': messageSessions,
  'CloseIMsgSession.session': messageSessions,
  'IUnknown.object': (scene) => [...objects()(scene), ...messageObjects(scene)],
  'IMAPITable.object': objects(
    'stores table',
    'status table',
    'profile table',
    'service table',
    'provider table',
  ),
  'IMsgStore.object': objects('store'),
  'IMAPIStatus.object': objects('status object'),
  object: messageObjects,
  message: messageObjects,
  'IMAPISession.PrepareForm.message': objects('entry'),
  'IProfAdmin.admin': objects('profile admin'),
  admin: objects('service admin'),
  'IProviderAdmin.admin': objects('provider admin'),
  destination: objects('service admin'),
  store: stores,
  entry: entries,
  entry1: entries,
  entry2: entries,
  handle: handles,
  connection: connections,
  token: tokens,
  profileName: profiles,
  'IProfAdmin.name': profiles,
  service: services,
  'IMsgServiceAdmin.CreateMsgService.service': installed,
  'IMsgServiceAdmin2.CreateMsgServiceEx.service': installed,
  section: sections,
  provider: providersNamed,
  transports,
  iid: () => named(Object.keys(interfaceIds)),
  'storage.file': ({ facts }) => named(facts.messageFiles.map(({ name }) => name)),
  addressType: () => named(['SMTP']),
  property: properties,
};

/** New names are typed, not picked. */
const NEW_NAMES: ReadonlySet<string> = new Set(['IProfAdmin.CreateProfile.name']);

function pickerOf(fn: CallName, place: string): Picker | undefined {
  if (NEW_NAMES.has(`${fn}.${place}`)) return undefined;
  const owner = fn.split('.')[0] ?? fn;
  return pickers[`${fn}.${place}`] ?? pickers[`${owner}.${place}`] ?? pickers[place];
}

export const hasPicker = (fn: CallName, place: string): boolean => pickerOf(fn, place) !== undefined;

/** What there is to pick from for an argument. */
export const optionsFor = (fn: CallName, place: string, scene: Scene): readonly Option[] =>
  pickerOf(fn, place)?.(scene) ?? [];
