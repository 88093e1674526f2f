import type { LessonProgress } from '../../shared/model/run';
import type { LessonPlayer } from '../core/lesson/player';

/** What the deck does with its lesson at present. */
export interface DeckState {
  /** The next button is shown and not yet pressed. */
  readonly announced: boolean;
  readonly playing: boolean;
  readonly paused: boolean;
  /** It has just gone back to the beginning of a step. */
  readonly rewound: boolean;
}

/** Where the open lesson stands, for the windows. */
export function progressOf(player: LessonPlayer, deck: DeckState): LessonProgress {
  const { lesson, failure, nextPress, state, stepsDone, caption } = player;
  const { id, title, level, minutes, steps, goal } = lesson;
  const over = state === 'done' || state === 'failed';
  return {
    id,
    title,
    level,
    minutes,
    step: Math.min(stepsDone + (state === 'done' ? 0 : 1), steps.length),
    steps: steps.length,
    caption: caption === '' ? goal : caption,
    state: over ? state : deck.playing ? 'playing' : deck.paused ? 'paused' : 'ready',
    rewound: deck.rewound,
    pressing:
      nextPress === null || !deck.announced
        ? null
        : { client: nextPress.client, press: nextPress.answer.press },
    failure:
      failure === null
        ? null
        : `Step ${failure.step}: ${failure.mismatches
            .map(({ about, expected, actual }) => `${about}: expected ${expected}, happened ${actual}`)
            .join('; ')}`,
  };
}
