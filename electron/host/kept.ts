import { join } from 'node:path';
import { z } from 'zod';
import { eras, type PreferencesRecord } from '../../shared/model/app';
import { casts, type CastName } from '../../shared/scenario/casts';
import { worldSpec } from '../../shared/scenario/worldSchema';
import { defaultPreferences } from '../core/buildWorld';
import type { Feed } from '../ipc/feed';
import { acceptedIn, type Accepted, keep, keptProfiles, profileSpecs } from '../ipc/keptProfiles';
import { castStart, type RunStart, type Simulation } from '../ipc/simulation';
import { KeptFile } from './keptFile';

/** Files are written when things have been quiet for that long, and at the end. */
const QUIET_MS = 300;

const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default(defaultPreferences.theme),
  showEvidence: z.boolean().default(defaultPreferences.showEvidence),
  era: z.enum(eras).default(defaultPreferences.era),
});

const profilesSchema = z.strictObject({
  /** The built-in world that the profiles live in. */
  world: z.enum(Object.keys(casts) as [CastName, ...CastName[]]),
  profiles: keptProfiles,
});

export interface KeptOptions {
  readonly dataDir: string;
  /** false: files are read, never written. */
  readonly writes: boolean;
  /** Theme given for this start only. */
  readonly theme: PreferencesRecord['theme'] | undefined;
}

/** What a notice needs; they are collected before there is a run that could show them. */
interface Saying {
  level: 'warning' | 'error';
  sentence: string;
}

/**
 * What survives a restart: preferences in `settings.json`, the profiles of the simulated machine in `profiles.json`.
 * Profiles are those of free play; the world of a lesson is never kept. No password is in either file.
 */
export class Kept {
  readonly #settings: KeptFile<PreferencesRecord>;
  readonly #profiles: KeptFile<z.output<typeof profilesSchema>>;
  readonly #early: Saying[] = [];
  #say = (level: Saying['level'], sentence: string): void => void this.#early.push({ level, sentence });
  #simulation: Simulation | null = null;
  #themeOnFile: PreferencesRecord['theme'] = defaultPreferences.theme;
  #dirty = false;

  constructor(private readonly options: KeptOptions) {
    const say = (level: Saying['level'], sentence: string) => this.#say(level, sentence);
    this.#settings = new KeptFile<PreferencesRecord>({
      path: join(options.dataDir, 'settings.json'),
      holds: 'settings',
      instead: 'the app starts with its own settings',
      version: 1,
      schema: settingsSchema,
      say,
    });
    this.#profiles = new KeptFile({
      path: join(options.dataDir, 'profiles.json'),
      holds: 'profiles',
      instead: 'the app starts with the built-in profiles',
      version: 1,
      schema: profilesSchema,
      say,
    });
  }

  loadPreferences(): PreferencesRecord {
    const preferences = this.#settings.load() ?? defaultPreferences;
    this.#themeOnFile = preferences.theme;
    return { ...preferences, theme: this.options.theme ?? preferences.theme };
  }

  /** What free play starts from: the kept profiles, unless another world was asked for. */
  loadStart(asked: CastName | undefined): RunStart {
    const kept = this.#profiles.load();
    const start = castStart(asked ?? kept?.world ?? 'demonstration');
    if (kept?.world !== start.cast) return start;
    return { ...start, spec: { ...start.spec, profiles: profileSpecs(kept.profiles, accepted()) } };
  }

  /** From now on changes are written and sentences are notices. */
  follow(simulation: Simulation, feed: Feed): void {
    this.#simulation = simulation;
    this.#say = (level, sentence) => {
      simulation.notice(level, sentence);
      feed.poke();
    };
    for (const { level, sentence } of this.#early.splice(0)) this.#say(level, sentence);
    let timer: NodeJS.Timeout | undefined;
    feed.onBatch(({ changes }) => {
      const ours = changes.some(
        (change) =>
          'preferences' in change ||
          ('put' in change && change.put === 'profiles') ||
          ('gone' in change && change.gone === 'profiles'),
      );
      if (!ours) return;
      this.#dirty = true;
      clearTimeout(timer);
      timer = setTimeout(() => this.save(), QUIET_MS);
    });
  }

  /** Writes what has changed; also called at the end. */
  save(): void {
    if (!this.#dirty || !this.options.writes || this.#simulation === null) return;
    this.#dirty = false;
    const { world, start } = this.#simulation;
    const { theme, showEvidence, era } = world.preferences;
    this.#settings.save({
      theme: theme === this.options.theme ? this.#themeOnFile : theme,
      showEvidence,
      era,
    });
    if (start.cast === null) return;
    this.#profiles.save({ world: start.cast, profiles: keep(world.profiles.values()) });
  }
}

/**
 * The pretend passwords of the accounts in the built-in worlds: they belong to the product, not to the file. An account
 * that somebody wrote into the file by hand has the first of them.
 */
function accepted(): Accepted {
  const known = acceptedIn(Object.values(casts).flatMap((cast) => worldSpec.parse(cast).profiles));
  return { ...known, provider: (service, name) => known.provider(service, name) ?? known.any };
}
