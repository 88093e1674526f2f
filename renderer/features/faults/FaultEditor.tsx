import { Button } from '@fluentui/react-button';
import { useEffect, useId, useRef, useState } from 'react';
import { formatHex } from '../../../shared/mapi/codes';
import { namesOf, rowsOf } from '../../../shared/mapi/define';
import { extendedCodes } from '../../../shared/mapi/extendedCodes';
import {
  faultOperationGroups,
  groupOfOperation,
  type FaultGroup,
} from '../../../shared/mapi/faultOperations';
import { faultPresets, type FaultPreset } from '../../../shared/mapi/faultPresets';
import { messengerCodes } from '../../../shared/mapi/messengerCodes';
import type { FaultOperation, FaultRecord, FaultTrigger } from '../../../shared/model/fault';
import { useSimulator } from '../../stores/context';
import { usePrograms, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Check, Choice } from '../lab/fields';
import tick from '../../ui/tick.module.css';
import { EditorNumber } from './EditorNumber';
import { choicesOf, errorsOf, inputOf, usualTrigger, type FaultDraft, type Place } from './faultDraft';
import { What } from './FaultTable';
import css from './Faults.module.css';

const words = strings.faults.editor;

const groups = Object.keys(faultOperationGroups) as FaultGroup[];
const presetsOf = (group: FaultGroup) =>
  namesOf(faultPresets).filter((preset) => groupOfOperation(faultPresets[preset].operation) === group);

/** The codes that an operation may answer, by name: those of the product that it belongs to. */
const codesOf = (operation: FaultOperation) =>
  operation.startsWith('messenger:') ? rowsOf(messengerCodes) : rowsOf(extendedCodes);

interface Props {
  start: FaultDraft;
  faults: readonly FaultRecord[];
  onDone: () => void;
}

/** Writes a rule: a named cause or an operation with its code, where, when, and who may see it. */
export function FaultEditor({ start, faults, onDone }: Props) {
  const { send } = useSimulator();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const change = (part: Partial<FaultDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errors = tried ? errorsOf(draft) : [];
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);

  const save = async () => {
    setTried(true);
    if (errorsOf(draft).length > 0) return;
    const reply = await send('fault', { do: 'add', fault: inputOf(draft, faults) });
    if (reply.ok) onDone();
  };

  return (
    <form
      ref={form}
      className={css.editor}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <h3 className={css.editorTitle} id={title}>
        {draft.id === null ? words.addTitle : words.changeTitle(draft.id)}
      </h3>
      <Cause draft={draft} change={change} delayFailed={errors.includes('delay')} />
      <Where draft={draft} change={change} />
      <div className={css.line}>
        <Choice
          label={words.when}
          value={draft.when}
          onChange={(when) => change({ when: when as FaultTrigger['kind'] })}
        >
          {Object.entries(words.kinds).map(([kind, text]) => (
            <option key={kind} value={kind}>
              {text}
            </option>
          ))}
        </Choice>
        {(draft.when === 'only' || draft.when === 'from') && (
          <EditorNumber
            label={words.attempt}
            text={draft.attempt}
            error={errors.includes('attempt') ? words.attemptInvalid : null}
            onChange={(attempt) => change({ attempt })}
          />
        )}
        {draft.when === 'at' && (
          <EditorNumber
            label={words.seconds}
            text={draft.seconds}
            error={errors.includes('seconds') ? words.secondsInvalid : null}
            onChange={(seconds) => change({ seconds })}
          />
        )}
        <Choice label={words.key} value={draft.key} onChange={(key) => change({ key })}>
          <option value="">{words.noKey}</option>
          {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => (
            <option key={key} value={String(key)}>
              {words.keyOption(key)}
            </option>
          ))}
        </Choice>
        <Check label={words.hidden} checked={draft.hidden} onChange={(hidden) => change({ hidden })} />
        <Check label={words.armed} checked={draft.armed} onChange={(armed) => change({ armed })} />
      </div>
      <div className={css.foot}>
        <Button type="submit" appearance="primary">
          {draft.id === null ? words.ok : words.change}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface PartProps {
  draft: FaultDraft;
  change: (part: Partial<FaultDraft>) => void;
}

/** What fails: a cause by its name, or an operation and the code that it answers. */
function Cause({ draft, change, delayFailed }: PartProps & { delayFailed: boolean }) {
  const name = useId();
  return (
    <>
      <fieldset className={css.radios}>
        <legend className="hidden-text">{words.source}</legend>
        {(['preset', 'raw'] as const).map((source) => (
          <label key={source} className={css.radio}>
            <input
              type="radio"
              className={tick.radio}
              name={name}
              checked={draft.source === source}
              onChange={() => change({ source })}
            />
            {words[source]}
          </label>
        ))}
      </fieldset>
      <div className={css.line}>
        {draft.source === 'preset' ? (
          <Choice
            label={words.cause}
            wide
            value={draft.preset}
            onChange={(value) => {
              const preset = value as FaultPreset;
              change({ preset, when: usualTrigger(preset), provider: '' });
            }}
          >
            {groups.map((group) => (
              <optgroup key={group} label={group}>
                {presetsOf(group).map((preset) => (
                  <option key={preset}>{preset}</option>
                ))}
              </optgroup>
            ))}
          </Choice>
        ) : (
          <>
            <Choice
              label={words.operation}
              wide
              value={draft.operation}
              onChange={(value) => change({ operation: value as FaultOperation })}
            >
              {groups.map((group) => (
                <optgroup key={group} label={group}>
                  {faultOperationGroups[group].map((operation) => (
                    <option key={operation}>{operation}</option>
                  ))}
                </optgroup>
              ))}
            </Choice>
            <Choice
              label={words.result}
              wide
              value={draft.result === null ? '' : String(draft.result)}
              onChange={(value) => change({ result: value === '' ? null : Number(value) })}
            >
              <option value="">{words.noResult}</option>
              {codesOf(draft.operation).map((code) => (
                <option key={code.name} value={String(code.value)}>
                  {`${code.name} ${formatHex(code.value)}`}
                </option>
              ))}
            </Choice>
            <EditorNumber
              label={words.delay}
              text={draft.delay}
              error={delayFailed ? words.delayInvalid : null}
              onChange={(delay) => change({ delay })}
            />
          </>
        )}
      </div>
      {draft.source === 'preset' && (
        <p className={css.preview}>
          <What
            fault={{
              preset: draft.preset,
              operation: faultPresets[draft.preset].operation,
              result: null,
              delayMs: 0,
            }}
          />
        </p>
      )}
    </>
  );
}

/** Where it fails: every level can be left open. */
function Where({ draft, change }: PartProps) {
  const profiles = useRows('profiles');
  const programs = usePrograms();
  const { services, providers } = choicesOf(draft, profiles);
  const names: Record<Place, readonly string[]> = {
    client: programs.map(({ id }) => id),
    profile: profiles.map((profile) => profile.name),
    service: services,
    provider: providers,
  };
  const below: Record<Place, Partial<FaultDraft>> = {
    client: {},
    profile: { service: '', provider: '' },
    service: { provider: '' },
    provider: {},
  };
  return (
    <fieldset className={css.where}>
      <legend>{words.where}</legend>
      <div className={css.line}>
        {(['client', 'profile', 'service', 'provider'] as const).map((place) => (
          <Choice
            key={place}
            label={words.place[place]}
            value={draft[place]}
            onChange={(value) => change({ ...below[place], [place]: value })}
          >
            <option value="">{words.every[place]}</option>
            {[...new Set([...names[place], ...(draft[place] === '' ? [] : [draft[place]])])].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
