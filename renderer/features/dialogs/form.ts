import type { ReactNode } from 'react';
import type { Answer, PromptBody, PromptKind } from '../../../shared/model/prompt';

/** The body of a kind; two kinds may share one shape, so `Extract` would find nothing. */
export type BodyOf<K extends PromptKind, B extends PromptBody = PromptBody> = B extends PromptBody
  ? K extends B['kind']
    ? B
    : never
  : never;

/** What the form of one kind of dialog gets. Forms know nothing of the bridge: they show a body and hand an answer back. */
export interface FormProps<K extends PromptKind> {
  id: string;
  body: BodyOf<K>;
  /** The program whose dialog it is. */
  client: string;
  /** Session that the dialog belongs to, if one exists yet. */
  session: string | null;
  /** Small picture of that program for the caption. */
  icon: ReactNode;
  send: (answer: Answer) => void;
  /** Why the simulator refused the last answer. */
  refusal: string | null;
}
