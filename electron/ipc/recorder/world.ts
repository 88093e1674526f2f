import { casts } from '../../../shared/scenario/casts';
import { worldSpec, type WorldSpec } from '../../../shared/scenario/worldSchema';
import type { RunStart } from '../simulation';
import type { Raw } from './callText';

/** Stands for every password of a recorded world: what was typed once is written nowhere. */
const PRETEND = 'pretend';

/**
 * The world that a run started from, as a lesson writes it: the name of the cast, or all of it. `files`: names of the .msg
 * files that are on the machine by now.
 */
export function writtenWorld({ spec, cast }: RunStart, files: readonly string[]): Raw {
  const opened = files.filter((name) => !spec.messageFiles.includes(name));
  const own = opened.length === 0 ? {} : { messageFiles: [...spec.messageFiles, ...opened] };
  if (cast !== null && JSON.stringify(spec) === JSON.stringify(worldSpec.parse(casts[cast]))) {
    return { use: cast, ...own };
  }
  return { use: 'empty', ...withoutPasswords(spec), ...own };
}

function withoutPasswords(spec: WorldSpec): WorldSpec {
  return {
    ...spec,
    profiles: spec.profiles.map((profile) => ({
      ...profile,
      password: profile.password === null ? null : PRETEND,
      services: profile.services.map((service) => ({
        ...service,
        providers: service.providers.map((provider) => ({
          ...provider,
          prompt: provider.prompt && { ...provider.prompt, accepts: PRETEND },
        })),
      })),
    })),
    messenger: spec.messenger && {
      ...spec.messenger,
      services: spec.messenger.services.map((service) => ({ ...service, accepts: PRETEND })),
    },
  };
}
