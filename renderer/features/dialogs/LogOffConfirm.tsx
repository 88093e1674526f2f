import { useId } from 'react';
import { strings } from '../../strings';
import { Glyph } from '../../ui/glyphs';
import { DialogButton } from './DialogButton';
import { DialogFrame } from './DialogFrame';
import { defaultOf } from './focusRules';
import type { FormProps } from './form';
import { MessageBody } from './MessageBox';
import { useEra } from './useEra';
import radius from './radius.module.css';

const { dialogs } = strings;
const text = dialogs.logOff;

/** The confirmation of MAPI_LOGOFF_UI (G8), with everybody whom it would hit. */
export function LogOffConfirm({ id, body, session, icon, send, refusal }: FormProps<'log-off-confirm'>) {
  const headId = useId();
  const preferred = defaultOf(body);
  const era = useEra();
  const sentences = [
    text.sentence(body.profile),
    ...(body.unsent > 0 ? [text.unsent[era](body.unsent)] : []),
    ...(body.others.length > 0 ? [text.others(body.others.length)] : []),
  ];
  return (
    <DialogFrame
      id={id}
      role="alertdialog"
      caption={text.caption}
      icon={icon}
      width={464}
      refusal={refusal}
      onEscape={() => send({ press: 'No' })}
      band={
        <>
          <DialogButton
            text={text.yes}
            isDefault={preferred === 'Yes'}
            onPress={() => send({ press: 'Yes' })}
          />
          <DialogButton text={text.no} isDefault={preferred === 'No'} onPress={() => send({ press: 'No' })} />
          {body.unsent > 0 && (
            <DialogButton text={text.sendFirst} onPress={() => send({ press: 'Send first' })} />
          )}
        </>
      }
    >
      <MessageBody icon={body.others.length > 0 ? 'warning' : 'question'} sentences={sentences}>
        {body.others.length > 0 && (
          <div className={radius.radius}>
            <div className={radius.radiusHead} id={headId}>
              <Glyph name="octagon" />
              {text.endsFor(session)}
            </div>
            <table aria-labelledby={headId}>
              <thead className="hidden-text">
                <tr>
                  <th scope="col">{text.program}</th>
                  <th scope="col">{text.whatItDoes}</th>
                </tr>
              </thead>
              <tbody>
                {body.others.map(({ client, reaction }) => (
                  <tr key={client}>
                    <th scope="row">{client}</th>
                    <td>{text.reaction[reaction]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </MessageBody>
    </DialogFrame>
  );
}
