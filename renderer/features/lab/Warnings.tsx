import { strings } from '../../strings';
import { EvidenceTag, Glyph } from '../../ui';
import tones from '../../ui/tones.module.css';
import { othersIn, warningsOf, type WarningContext } from './warnings';
import css from './Lab.module.css';

const words = strings.lab;

/** Remarks on the call, and who would be hit by it; none of them stops Run. */
export function Warnings({ context }: { context: WarningContext }) {
  const warnings = warningsOf(context);
  const others = othersIn(context);
  if (warnings.length === 0) return null;
  return (
    <>
      <ul className={css.warnings} aria-label={words.warnings.name} title={words.warnings.note}>
        {warnings.map(({ id, lead, text, evidence, source }) => (
          <li key={id} className={css.warning}>
            <span className={tones.warn}>
              <Glyph name="triangle" size={16} />
            </span>
            <span>
              <strong>{lead}</strong> {text}
            </span>
            <EvidenceTag evidence={evidence} source={source} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <table className={css.radius} aria-label={words.radius.name}>
          <thead>
            <tr>
              <th scope="col">{words.radius.program}</th>
              <th scope="col">{words.radius.reaction}</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ member, client, reaction }) => (
              <tr key={member}>
                <td>{client}</td>
                <td>{reaction}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
