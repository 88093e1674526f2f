import type { ReactNode } from 'react';
import { strings } from '../../strings';
import { MessageIcon, type MessageIconName } from './MessageIcon';
import parts from './parts.module.css';

const { dialogs } = strings;

/** The body of a box: icon 32 and sentences, the first semibold when there is more than one. */
export function MessageBody({
  icon,
  sentences,
  children,
}: {
  icon: MessageIconName;
  sentences: readonly string[];
  children?: ReactNode;
}) {
  return (
    <div className={parts.message}>
      <MessageIcon name={icon} label={dialogs.errorBox[icon]} />
      <div>
        {sentences.map((sentence, i) => (
          <p key={sentence} className={i === 0 && sentences.length > 1 ? parts.strong : undefined}>
            {sentence}
          </p>
        ))}
        {children}
      </div>
    </div>
  );
}
