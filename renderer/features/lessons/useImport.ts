import { useCallback, useState } from 'react';
import { MAX_LESSON_BYTES } from '../../../shared/scenario/lessonSize';
import type { Problem } from '../../../shared/scenario/problems';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';

const words = strings.lessons.problems;

/** A file that is not a lesson, with everything that is wrong with it. */
export interface BadFile {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Takes lesson files in: one alone is opened, several are only listed; what is wrong with any of them is kept to be shown. */
export function useImport() {
  const { send, view } = useSimulator();
  const [bad, setBad] = useState<readonly BadFile[]>([]);

  const take = useCallback(
    async (files: readonly File[]) => {
      const found: BadFile[] = [];
      for (const file of files) {
        const { name } = file;
        const text = file.size > MAX_LESSON_BYTES ? null : await file.text().catch(() => null);
        if (text === null) {
          const message = file.size > MAX_LESSON_BYTES ? words.tooBig(name) : words.unreadable(name);
          found.push({ name, problems: [wholeFile(message)] });
          continue;
        }
        const reply = await send('lesson', { do: 'import', name, text, open: files.length === 1 });
        if (reply.ok) continue;
        found.push({ name, problems: reply.fault.problems ?? [wholeFile(reply.fault.message)] });
        // It is said in full on this page: the status line need not repeat it.
        view.setState({ refusal: null });
      }
      setBad(found);
    },
    [send, view],
  );

  return { bad, take, forget: () => setBad([]) };
}

const wholeFile = (message: string): Problem => ({
  line: 0,
  column: 0,
  pointer: '',
  message,
  didYouMean: null,
});
