/**
 * Access keys as Windows has them: the letter after `&` in a text, pressed with Alt. It is underlined only while Alt is
 * held (trainer-ux 1.2).
 */

export interface AccessText {
  readonly before: string;
  /** The letter as written, '' when the text has no access key. */
  readonly letter: string;
  readonly after: string;
  /** The text without the mark. */
  readonly plain: string;
  /** Lower-case letter, null when the text has none. */
  readonly key: string | null;
}

/** Takes a marked text such as `&New...` apart. */
export function accessText(marked: string): AccessText {
  const at = marked.indexOf('&');
  const letter = at < 0 ? '' : (marked[at + 1] ?? '');
  if (letter === '') return { before: marked, letter: '', after: '', plain: marked, key: null };
  const before = marked.slice(0, at);
  const after = marked.slice(at + 2);
  return { before, letter, after, plain: before + letter + after, key: letter.toLowerCase() };
}

/** The letter that a keystroke asks for; null unless it is Alt and one letter. */
export function accessKeyOf(event: {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly code: string;
}): string | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  // The physical key: with Alt some keyboards type another character.
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null;
}
