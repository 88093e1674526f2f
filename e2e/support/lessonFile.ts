import type { Page } from '@playwright/test';
import type { Bridge, Reply } from '../../shared/ipc/contract';
import type { WorldInput } from '../../shared/scenario/worldSchema';

/** The text of a lesson file that only brings a world; a test plays in it by hand. */
export function lessonFile(world: WorldInput & { use?: string }): string {
  return JSON.stringify({
    formatVersion: 1,
    id: 'a-world-for-a-test',
    title: 'A world for a test',
    goal: 'Nothing but a world',
    level: 'intro',
    minutes: 1,
    complaint: 'None.',
    world,
    steps: [{ say: 'Play freely.' }],
  });
}

/** Opens a lesson file the way the window does, through its bridge. */
export function importLesson(page: Page, name: string, text: string): Promise<Reply<object>> {
  return page.evaluate(
    (file) => (window as unknown as { simulator: Bridge }).simulator.lesson({ do: 'import', ...file }),
    { name, text },
  );
}
