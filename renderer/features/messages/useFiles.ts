import { useCallback, useEffect, useRef } from 'react';
import type { CommandInput } from '../../../shared/ipc/contract';
import type { MessageFileRecord } from '../../../shared/model/messageSession';
import { msgLimits } from '../../../shared/msg/limits';
import { useSimulator } from '../../stores/context';
import { useMirror, useRows } from '../../stores/hooks';
import { strings } from '../../strings';

const words = strings.messages;

/**
 * Asks for .msg files and calls back with each that arrives and can be read. Files come with the feed, some time after they
 * were asked for; those that another window asked for are left to it.
 */
export function useFiles(onArrived: (file: MessageFileRecord) => void) {
  const { send, view } = useSimulator();
  const files = useRows('messageFiles');
  const epoch = useMirror((state) => state.epoch);
  const asked = useRef(false);
  const known = useRef<{ epoch: number; files: ReadonlySet<MessageFileRecord> }>({
    epoch,
    files: new Set(files),
  });

  useEffect(() => {
    const before = known.current;
    known.current = { epoch, files: new Set(files) };
    if (before.epoch !== epoch || !asked.current) return;
    for (const file of files) {
      const isNew = !before.files.has(file) && file.commits === 0;
      if (isNew && file.problem === null) onArrived(file);
    }
  }, [files, epoch, onArrived]);

  const ask = useCallback(
    (input: CommandInput<'messageFile'>) => {
      asked.current = true;
      void send('messageFile', input);
    },
    [send],
  );

  /** Takes the files that somebody let fall on the window; too big ones are refused before they are read. */
  const drop = useCallback(
    async (dropped: readonly File[]) => {
      for (const file of dropped) {
        const { name, size } = file;
        if (size > msgLimits.bytes) {
          const refusal = words.tooBig(name, (size / 2 ** 20).toFixed(1), msgLimits.bytes / 2 ** 20);
          view.setState({ refusal });
          continue;
        }
        try {
          ask({ do: 'drop', name, bytes: new Uint8Array(await file.arrayBuffer()) });
        } catch {
          view.setState({ refusal: words.unreadable(name) });
        }
      }
    },
    [ask, view],
  );

  return { files, ask, drop };
}
