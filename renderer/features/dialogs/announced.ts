import { createContext } from 'react';

/** What the lesson is about to press in the dialog of this client; null when nothing is announced. */
export const AnnouncedPress = createContext<string | null>(null);

/** Whether a button with this text is the announced one: `Correct` stands for *Correct settings...*, `New` for *New...*. */
export function isAnnounced(press: string | null, text: string): boolean {
  if (press === null) return false;
  return (
    text === press || text.startsWith(`${press}.`) || (press === 'Correct' && text.startsWith('Correct '))
  );
}
