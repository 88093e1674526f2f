import { faultOperationGroups } from '../../shared/mapi/faultOperations';
import { faultPresets, type FaultPresetEntry } from '../../shared/mapi/faultPresets';
import { lookUpCode } from '../../shared/mapi/codes';
import { namesOf } from '../../shared/mapi/define';
import { answersOf } from '../../shared/model/prompt';
import { passwordVerdicts } from '../../shared/scenario/answerSchema';
import { presetSynonyms } from '../../shared/scenario/faultInput';
import { stepKinds } from '../../shared/scenario/lessonSchema';
import { codeNames } from '../../shared/scenario/codeNames';
import { traceKeys } from '../../shared/scenario/expect/traceWords';
import { faultSees } from '../../renderer/strings/faultSees';
import { callTables } from './callTables';
import { lessonJsonSchema, type Json } from './jsonSchema';
import { chapter } from './tables';

/** The documentation of the lesson format, from the schema that reads lessons; only the sentences around it stand here. */
export function formatDocument(example: string, introduction: string): string {
  const { definitions, ...lesson } = lessonJsonSchema() as Json & { definitions: Record<string, Json> };
  const of = (name: string): Json => definitions[name] ?? {};
  return [
    introduction.trim(),
    '```json\n' + example.trim() + '\n```',
    '<!-- prettier-ignore-start -->',
    chapter('Lesson', lesson, 2),
    stepChapter(definitions),
    chapter('Answer', of('Answer'), 2),
    dialogTable(),
    `## Password\n\nA pretend password as text, or only what becomes of it; then something is typed that gets this verdict:\n\n${bullets(passwordVerdicts)}`,
    chapter('Fault', of('Fault'), 2),
    presetTable(),
    operationTable(),
    chapter('Expectation', of('Expectation'), 2),
    chapter('ProviderCall', of('ProviderCall'), 2),
    chapter('TraceLine', of('TraceLine'), 2),
    `What a line can say: ${traceKeys.map((key) => `\`${key}\``).join(', ')}.`,
    callTables(of('Call')),
    `## ResultCode\n\n${codeNames.map((name) => `\`${name}\``).join(', ')}.`,
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n\n');
}

const bullets = (table: Readonly<Record<string, string>>): string =>
  Object.entries(table)
    .map(([name, meaning]) => `- \`"${name}"\`: ${meaning}`)
    .join('\n');

function stepChapter(definitions: Readonly<Record<string, Json>>): string {
  const kinds = (definitions['Step']?.['anyOf'] ?? []) as Json[];
  const titles = Object.keys(stepKinds);
  return [
    '## Step',
    `A step is one of these; the key that only it has decides: ${titles.map((kind) => `[${kind}](#step-${kind})`).join(', ')}.`,
    ...kinds.map((schema, index) => chapter(`Step: ${titles[index] ?? ''}`, schema, 3)),
  ].join('\n\n');
}

function dialogTable(): string {
  const rows = Object.entries(answersOf).map(([kind, buttons]) => `| \`${kind}\` | ${buttons.join(', ')} |`);
  return ['## DialogKind', '', '| Dialog | Buttons |', '|---|---|', ...rows].join('\n');
}

function presetTable(): string {
  const rows = namesOf(faultPresets).map((name) => {
    const entry: FaultPresetEntry = faultPresets[name];
    const family = entry.operation.startsWith('messenger') ? 'Messenger' : 'MAPI';
    const code = entry.result === null ? '' : (lookUpCode(family, entry.result)?.name ?? '');
    return `| \`${name}\` | ${entry.operation} | ${code} | ${entry.trigger?.kind ?? 'always'} | ${faultSees[name]} |`;
  });
  const synonyms = Object.entries(presetSynonyms).map(([word, name]) => `\`${word}\` means \`${name}\``);
  return [
    '### Named causes',
    '',
    '| Preset | Hits | Answers | Trigger | What people see |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `${synonyms.join(', ')}.`,
  ].join('\n');
}

function operationTable(): string {
  const rows = Object.entries(faultOperationGroups).map(
    ([group, operations]) => `| ${group} | ${operations.map((one) => `\`${one}\``).join(', ')} |`,
  );
  return ['### Operations', '', '| Where | Operations |', '|---|---|', ...rows].join('\n');
}
