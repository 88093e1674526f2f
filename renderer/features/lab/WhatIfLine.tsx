import { LightbulbRegular } from '@fluentui/react-icons';
import { familyOf } from '../../../shared/mapi/callFamily';
import { strings } from '../../strings';
import { ResultCode } from '../../ui';
import { usePreview } from './whatIf';
import { whatIfText } from './whatIfText';
import css from './Lab.module.css';

const words = strings.lab.whatIf;

/** What the composed call would come to if it were made now. */
export function WhatIfLine() {
  const preview = usePreview();
  if (preview === null) return null;
  const { client, fn, reply } = preview;
  const report = reply.ok ? reply.value : null;
  return (
    <section className={css.whatIf} aria-label={words.name} aria-live="polite">
      <LightbulbRegular fontSize={20} aria-hidden />
      <span>
        <strong>{words.lead}</strong> {reply.ok ? whatIfText(client, reply.value) : reply.fault.message}
      </span>
      {report !== null && report.result !== null && (
        <ResultCode family={familyOf(fn)} value={report.result} align="end" />
      )}
      {report !== null && report.count !== null && <span>{strings.lab.result.count(report.count)}</span>}
    </section>
  );
}
