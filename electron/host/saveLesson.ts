import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface LessonSaverOptions {
  /** Asks the person where to save; null: not at all. */
  readonly ask: (suggestedName: string) => Promise<string | null>;
  /** Says in the window what became of it. */
  readonly say: (level: 'info' | 'error', text: string) => void;
}

const SUGGESTED = 'recorded.json';

/** Saves recorded lessons, one at a time: a second question over the first would only confuse. */
export function lessonSaver({ ask, say }: LessonSaverOptions): (text: string) => Promise<void> {
  let asking = false;
  return async (text) => {
    if (asking) return;
    asking = true;
    try {
      const path = await ask(SUGGESTED);
      if (path === null || path === '') return;
      const file = path.toLowerCase().endsWith('.json') ? path : `${path}.json`;
      writeFileSync(file, text);
      say('info', `The lesson was saved as ${basename(file)}.`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say('error', `The lesson could not be saved (${why}). The run is unchanged; record it again.`);
    } finally {
      asking = false;
    }
  };
}
