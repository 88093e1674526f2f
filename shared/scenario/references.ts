import { changes, type ChangeKind } from './changeSchema';
import { namesOfPlace } from './faultInput';
import { referencesInCall } from './callReferences';
import { lists, object, text, type Path, type WordProblem } from './rawValues';
import { namesOfWorld, type WorldNames } from './worldNames';

/**
 * Names that lead nowhere: programs, profiles, aliases, faults, services and providers that a lesson speaks of and nothing
 * has. Works on what is written, also where other things are wrong with it, so that all problems are told at once.
 */
export function danglingReferences(lesson: unknown): WordProblem[] {
  const { world, faults, steps } = object(lesson);
  const all = lists(steps).map(({ value }) => value);
  const names = namesOfWorld(world, {
    profiles: all.flatMap(profilesMadeBy),
    actors: all.flatMap(actorsMadeBy),
  });
  const check = new Checker(names);
  check.duplicates(world);
  for (const { value, path } of lists(faults, ['faults'])) check.fault(value, path);
  for (const { value, path } of lists(steps, ['steps'])) check.step(value, path);
  return check.problems;
}

/** Profiles that a step brings into being. */
function profilesMadeBy(step: unknown): string[] {
  const { call, answers, answer } = object(step);
  const { fn, name, newName } = object(call);
  const byCall = fn === 'IProfAdmin.CreateProfile' ? [name] : [newName];
  const dialogs = [...lists(answers).map(({ value }) => object(value)), object(answer)];
  const typed = dialogs.filter(({ dialog }) => dialog === 'new-profile').map((one) => one['name']);
  return [...byCall, ...typed].flatMap((one) => text(one) ?? []);
}

/** Services and providers that a step brings into being. */
function actorsMadeBy(step: unknown): string[] {
  const { displayName, provider } = object(object(step)['call']);
  return [displayName, provider].flatMap((one) => text(one) ?? []);
}

/** `M-001`, `0x00001A01`: what the simulator itself calls things. */
const IDENTIFIER = /^([A-Z]{1,2}-\d{3,}|0x[0-9a-fA-F]{1,8})$/;
/** Rows of the status table. */
const STATUS = 'status';

const faultSteps = ['arm', 'disarm', 'fire', 'clear', 'reveal', 'hide'] as const;

class Checker {
  readonly problems: WordProblem[] = [];
  readonly #aliases = new Set<string>();
  readonly #faults = new Set<string>();

  constructor(private readonly names: WorldNames) {}

  #say(path: Path, message: string, found: string, known: Iterable<string>): void {
    this.problems.push({ path, message, found, known: [...known] });
  }

  /** The same name twice in one list of the world. */
  duplicates(world: unknown): void {
    const once = (list: unknown, path: Path, what: string) => {
      const seen = new Set<string>();
      for (const { value, path: at } of lists(list, path)) {
        const found = text(object(value)['name']);
        if (found === undefined) continue;
        if (seen.has(found))
          this.#say([...at, 'name'], `a second ${what} has the name "${found}".`, found, []);
        seen.add(found);
      }
    };
    const { clients, profiles } = object(world);
    once(clients, ['world', 'clients'], 'program');
    once(profiles, ['world', 'profiles'], 'profile');
    for (const { value, path } of lists(profiles, ['world', 'profiles'])) {
      const services = object(value)['services'];
      once(services, [...path, 'services'], 'service of this profile');
      for (const service of lists(services, [...path, 'services'])) {
        const { providers, settings } = object(service.value);
        once(providers, [...service.path, 'providers'], 'provider of this service');
        once(settings, [...service.path, 'settings'], 'setting of this service');
      }
    }
  }

  fault(fault: unknown, path: Path): void {
    const { id, at, client } = object(fault);
    const name = text(id);
    if (name !== undefined) {
      if (this.#faults.has(name))
        this.#say([...path, 'id'], `a second fault has the id "${name}".`, name, []);
      this.#faults.add(name);
    }
    this.#client(client, [...path, 'client']);
    const place = text(at);
    if (place !== undefined) this.#place(place, [...path, 'at']);
  }

  #place(place: string, path: Path): void {
    const { names } = this;
    const [profile, service, provider] = namesOfPlace(place);
    if (profile !== null) this.#known(profile, names.profiles, path, 'profile');
    if (profile !== null && names.services(profile) === null) return;
    const services = profile === null ? names.actors : (names.services(profile) ?? []);
    if (service !== null && !this.#known(service, services, path, 'service')) return;
    if (provider !== null) this.#known(provider, names.providers(profile, service), path, 'provider');
  }

  step(step: unknown, path: Path): void {
    const written = object(step);
    const unknown = written['unknown'] === true;
    this.#client(written['client'], [...path, 'client']);
    if (!unknown) this.#call(written['call'], [...path, 'call']);
    const answers = lists(written['answers'], [...path, 'answers']);
    for (const one of [...answers, { value: written['answer'], path: [...path, 'answer'] }])
      this.#answer(one.value, one.path);
    this.#alias(written['await'], [...path, 'await']);
    for (const key of faultSteps) this.#faultId(written[key], [...path, key]);
    if (written['fault'] !== undefined) this.fault(written['fault'], [...path, 'fault']);
    this.#change(written['change'], [...path, 'change']);
    this.#giveAlias(written['as'], [...path, 'as']);
    this.#expectation(written['expect'], [...path, 'expect']);
  }

  #giveAlias(written: unknown, path: Path): void {
    const alias = text(written);
    if (alias === undefined) return;
    if (this.#aliases.has(alias)) this.#say(path, `an earlier step is called "${alias}" already.`, alias, []);
    this.#aliases.add(alias);
  }

  #call(call: unknown, path: Path): void {
    for (const { argument, value, kind } of referencesInCall(call)) {
      const at = [...path, ...argument];
      if (kind === 'alias') this.#alias(value, at);
      else if (kind === 'entry') this.#entry(value, at);
      else if (kind === 'file') this.#known(value, this.names.messageFiles, at, '.msg file', onPurpose);
      else this.#profile(value, at);
    }
  }

  #answer(written: unknown, path: Path): void {
    const { client, dialog, name, settings, unknown } = object(written);
    this.#client(client, [...path, 'client']);
    if (dialog === 'choose-profile' && unknown !== true) this.#profile(name, [...path, 'name']);
    for (const key of Object.keys(object(settings)))
      this.#known(key, this.names.settings, [...path, 'settings', key], 'setting');
  }

  #change(written: unknown, path: Path): void {
    const change = object(written);
    const at = (key: ChangeKind, ...rest: string[]) => [...path, key, ...rest];
    const { mailArrives, mailQueued, reaction, setting, provider } = change;
    this.#profile(object(mailArrives)['profile'], at('mailArrives', 'profile'));
    this.#alias(object(mailQueued)['session'], at('mailQueued', 'session'));
    this.#client(change['programEnds'], at('programEnds'));
    this.#client(change['programStarts'], at('programStarts'));
    this.#client(object(reaction)['client'], at('reaction', 'client'));
    this.#profile(change['profileRemoved'], at('profileRemoved'));
    for (const [key, value] of Object.entries({ setting, provider })) {
      const { profile, service, ...rest } = object(value);
      this.#profile(profile, at(key as ChangeKind, 'profile'));
      this.#actor(service, at(key as ChangeKind, 'service'));
      this.#actor(rest['provider'], at(key as ChangeKind, 'provider'));
      const name = text(rest['setting']);
      if (name !== undefined)
        this.#known(name, this.names.settings, at(key as ChangeKind, 'setting'), 'setting');
    }
    if (written !== undefined && Object.keys(change).length === 0)
      this.#say(path, 'a change says what changes.', '', Object.keys(changes));
  }

  /** Names in an expectation, by the keys under which they stand. */
  #expectation(written: unknown, path: Path): void {
    const visit = (value: unknown, at: Path): void => {
      for (const { value: one, path: inner } of lists(value, at)) visit(one, inner);
      if (Array.isArray(value)) return;
      for (const [key, field] of Object.entries(object(value))) {
        const here = [...at, key];
        if (key === 'of' || key === 'receiver') this.#alias(field, here);
        else if (key === 'client' || key === 'holder' || key === 'owner') this.#client(field, here);
        else if (key === 'call') this.#actor(text(field)?.replace(/\.[^.]*$/, ''), here);
        else if (key === 'out' || key === 'says' || key === 'params') continue;
        else visit(field, here);
      }
    };
    visit(written, path);
    const { service, providers, faults, clients } = object(written);
    const several = Array.isArray(service)
      ? lists(service, [...path, 'service'])
      : [{ value: service, path: [...path, 'service'] }];
    for (const one of [...several, ...lists(providers, [...path, 'providers'])])
      this.#actor(object(one.value)['name'], [...one.path, 'name']);
    for (const one of lists(faults, [...path, 'faults']))
      this.#faultId(object(one.value)['id'], [...one.path, 'id']);
    for (const one of lists(clients, [...path, 'clients']))
      this.#client(object(one.value)['name'], [...one.path, 'name']);
  }

  #client(written: unknown, path: Path): void {
    const name = text(written);
    if (name !== undefined) this.#known(name, this.names.clients, path, 'program');
  }

  /** A profile is found without regard to case. */
  #profile(written: unknown, path: Path): void {
    const name = text(written);
    if (name === undefined || name === '') return;
    const { profiles } = this.names;
    if (profiles.some((one) => one.toLowerCase() === name.toLowerCase())) return;
    this.#known(name, profiles, path, 'profile', onPurpose);
  }

  #actor(written: unknown, path: Path): void {
    const name = text(written);
    if (name === undefined || name.startsWith('MAPI')) return;
    this.#known(name, this.names.actors, path, 'service or provider');
  }

  #entry(value: string, path: Path): void {
    const [first = ''] = value.split('/');
    const { actors } = this.names;
    if (actors === null || first === STATUS || this.#aliases.has(value) || IDENTIFIER.test(value)) return;
    this.#known(first, [...actors, ...this.#aliases], path, 'store or address book', onPurpose);
  }

  #alias(written: unknown, path: Path): void {
    const name = text(written);
    if (name === undefined || this.#aliases.has(name) || IDENTIFIER.test(name)) return;
    this.#say(path, `no earlier step is called "${name}".`, name, this.#aliases);
  }

  #faultId(written: unknown, path: Path): void {
    const id = text(written);
    if (id !== undefined && !this.#faults.has(id))
      this.#say(path, `this lesson has no fault "${id}" so far.`, id, this.#faults);
  }

  /** `known` null: nobody can say. */
  #known(name: string, known: readonly string[] | null, path: Path, what: string, hint = ''): boolean {
    if (known === null || known.includes(name)) return true;
    this.#say(path, `this world has no ${what} "${name}".${hint}`, name, known);
    return false;
  }
}

const onPurpose = ' If it is meant to be unknown, add "unknown": true.';
