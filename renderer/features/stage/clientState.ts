import type { ClientRecord } from '../../../shared/model/machine';
import type { MessengerRecord } from '../../../shared/model/messenger';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import type { PromptRecord } from '../../../shared/model/prompt';
import type { CallRecord } from '../../../shared/model/run';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { strings } from '../../strings';
import { clientLooks, sessionLooks, type Look } from '../../ui/looks';

import { stateOfMessenger } from '../messenger/looks';

/** What is known of a program at one moment. */
export interface ClientFacts {
  readonly client: ClientRecord;
  /** The call that it is inside. */
  readonly call: CallRecord | undefined;
  readonly prompt: PromptRecord | undefined;
  /** Row that belongs to that call. */
  readonly attempt: SessionRecord | undefined;
  /** Sessions that it has not logged off from, newest last; of very many the newest only. */
  readonly sessions: readonly SessionRecord[];
  /** How many more of them there are. */
  readonly moreSessions?: number;
  /** Its session objects that are not gone, newest last; of very many the newest only. */
  readonly members: readonly MemberRecord[];
  /** How many more of them there are. */
  readonly moreMembers?: number;
  /** Valid handles of Simple MAPI. */
  readonly handles?: readonly HandleRecord[];
  /** The program is Windows Messenger. */
  readonly messenger?: MessengerRecord | undefined;
}

/** State of a program in one word, with its look. */
export interface ClientState {
  readonly word: string;
  readonly look: Look;
}

const words = strings.stage.words;

/** The word of a client's chip: its dialog, then the call that it is inside, then its sessions. */
export function stateOf({ client, call, prompt, attempt, sessions, messenger }: ClientFacts): ClientState {
  if (client.state === 'dead') return { word: words.dead, look: clientLooks.gone };
  if (client.state === 'shut down') return { word: words.shutDown, look: clientLooks.gone };
  if (messenger !== undefined) return stateOfMessenger(messenger);
  if (call !== undefined && call.state === 'waiting for lock')
    return { word: words.waiting, look: clientLooks.waits };
  if (attempt !== undefined && attempt.word !== 'failed' && attempt.word !== 'ended')
    return { word: strings.states[attempt.word], look: sessionLooks[attempt.word] };
  if (prompt !== undefined) return { word: words.asking, look: clientLooks.asks };
  if (call !== undefined) return { word: words.working, look: clientLooks.works };
  const session = sessions.at(-1);
  if (session !== undefined) return { word: strings.states[session.word], look: sessionLooks[session.word] };
  if (client.initCount === 0) return { word: words.notInitialized, look: clientLooks.idle };
  return { word: words.idle, look: clientLooks.idle };
}
