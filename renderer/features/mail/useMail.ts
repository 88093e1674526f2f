import { useCallback, useMemo, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/mapi/calls';
import { formatCode } from '../../../shared/mapi/codes';
import { HR } from '../../../shared/mapi/extendedCodes';
import { useSimulator } from '../../stores/context';
import { strings } from '../../strings';
import { ControlPanel, type Returned } from './controlPanel';
import type { ServiceList } from './profileFacts';

/** A dialog of the control panel. */
export type Screen =
  | { readonly kind: 'mail' }
  | { readonly kind: 'new' }
  | { readonly kind: 'remove' | 'copy' | 'setup'; readonly profile: string }
  | { readonly kind: 'services' | 'add-service'; readonly profile: string; readonly list: ServiceList }
  | {
      readonly kind: 'remove-service';
      readonly profile: string;
      readonly list: ServiceList;
      readonly service: string;
    };

/** What the dialogs of the control panel do. */
export interface Mail {
  /** The open dialogs, the one in front last. */
  readonly screens: readonly Screen[];
  /** A call is on its way. */
  readonly busy: boolean;
  /** What the dialog in front has to say about the newest call; null = nothing. */
  readonly message: string | null;
  readonly open: (screen: Screen) => void;
  /** Closes the dialog in front, and says something in the one behind it. */
  readonly back: (message?: string | null) => void;
  readonly say: (message: string | null) => void;
  /** Everything down to the Mail dialog. */
  readonly toMail: () => void;
  readonly closeAll: () => void;
  /** Makes a call unless one is on its way; null when it came to nothing. */
  readonly call: (call: CallInput) => Promise<Returned | null>;
  readonly services: (profile: string, call: (admin: string) => CallInput) => Promise<Returned | null>;
}

/** The sentence about a call that did not succeed; null after success and after a cancel, which is no failure to report. */
export const failureText = (result: number): string | null =>
  result === HR.S_OK || result === HR.MAPI_E_USER_CANCEL
    ? null
    : strings.mail.failed(formatCode('MAPI', result));

/** The state of the control panel in this window. */
export function useMail(): Mail {
  const simulator = useSimulator();
  const panel = useMemo(() => new ControlPanel(simulator), [simulator]);
  const [screens, setScreens] = useState<readonly Screen[]>([{ kind: 'mail' }]);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const alone = useCallback(async (work: () => Promise<Returned | null>): Promise<Returned | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    try {
      return await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const show = (next: readonly Screen[], said: string | null = null) => {
    setScreens(next);
    setMessage(said);
  };
  return {
    screens,
    busy,
    message,
    open: (screen) => show([...screens, screen]),
    back: (said = null) => show(screens.slice(0, -1), said),
    say: setMessage,
    toMail: () => show([{ kind: 'mail' }]),
    closeAll: () => {
      show([]);
      void panel.close();
    },
    call: (call) => alone(() => panel.call(call)),
    services: (profile, call) => alone(() => panel.services(profile, call)),
  };
}
