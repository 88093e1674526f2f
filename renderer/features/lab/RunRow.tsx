import { Button } from '@fluentui/react-button';
import { CodeRegular, PlayFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CallInput } from '../../../shared/mapi/calls';
import { strings } from '../../strings';
import { Key } from '../../ui';
import { asCpp } from './cpp';
import css from './Lab.module.css';

const words = strings.lab;

/** The one Run button of the screen, and the call as C++. */
export function RunRow({ call, onRun }: { call: CallInput | null; onRun: () => void }) {
  const [shown, setShown] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const code = call === null ? null : asCpp(call);

  const copy = async () => {
    if (code === null) return;
    setShown(code);
    // Where the clipboard is closed to the page the text below can be selected.
    setCopied(
      await navigator.clipboard.writeText(code).then(
        () => true,
        () => false,
      ),
    );
  };

  return (
    <>
      {shown !== null && shown === code && (
        <div>
          <pre className={`mono ${css.code}`} tabIndex={0} aria-label={words.copy}>
            {shown}
          </pre>
          <span className={css.hint} role="status">
            {copied ? words.copied : words.notCopied}
          </span>
        </div>
      )}
      <div className={css.run}>
        <Button
          appearance="primary"
          size="large"
          icon={<PlayFilled />}
          aria-keyshortcuts="F5"
          onClick={onRun}
        >
          {words.run}
        </Button>
        {code !== null && (
          <Button appearance="subtle" size="large" icon={<CodeRegular />} onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
        <span className={css.key}>
          <Key>F5</Key> {words.runKey}
        </span>
      </div>
    </>
  );
}
