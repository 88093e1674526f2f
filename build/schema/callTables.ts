import { namesFor, NAMED_ARGUMENTS } from '../../shared/scenario/callVocabularies';
import type { Json } from './jsonSchema';
import { typeText } from './tables';

/** Every function and method of the product with its arguments, and the names that may stand for its numbers. */
export function callTables(call: Json): string {
  const options = (call['anyOf'] ?? []) as Json[];
  const rows = options.map((option) => {
    const own = Object.entries((option['properties'] ?? {}) as Record<string, Json>);
    const { const: fn } = own.find(([name]) => name === 'fn')?.[1] as { const: string };
    const needed = new Set((option['required'] ?? []) as string[]);
    const written = own
      .filter(([name]) => name !== 'fn')
      .map(([name, field]) => argument(fn, name, field, needed.has(name)));
    return `| \`${fn}\` | ${written.length === 0 ? 'none' : written.join('; ')} |`;
  });
  return [
    '## Call',
    '',
    'Arguments that are left out have the value after `=`. Names that may stand for a number are listed below the table.',
    '',
    '| Function | Arguments |',
    '|---|---|',
    ...rows.map((row) => row.replaceAll('\n', ' ')),
    '',
    '### Names for numbers',
    '',
    '| Argument | Names |',
    '|---|---|',
    ...vocabularies(options),
  ].join('\n');
}

function argument(fn: string, name: string, field: Json, isNeeded: boolean): string {
  const usual = 'default' in field ? ` = \`${JSON.stringify(field['default'])}\`` : '';
  const must = isNeeded && usual === '' ? ', **needed**' : '';
  return `\`${name}\` (${kindOf(fn, name, field)}${must})${usual}`;
}

function kindOf(fn: string, name: string, field: Json): string {
  if (NAMED_ARGUMENTS.has(name)) return namesFor(fn, name).length > 0 ? 'number or names' : 'number';
  if (name === 'init') return 'version and flags, or null';
  return typeText(field, name, []).replaceAll('|', '\\|');
}

/** One row per vocabulary, with the arguments that speak it. */
function vocabularies(options: readonly Json[]): string[] {
  const places = new Map<string, string[]>();
  const note = (names: readonly string[], place: string) => {
    if (names.length === 0) return;
    const key = names.map((name) => `\`${name}\``).join(', ');
    places.set(key, [...(places.get(key) ?? []), place]);
  };
  for (const option of options) {
    const own = (option['properties'] ?? {}) as Record<string, Json>;
    const fn = String(own['fn']?.['const']);
    for (const name of Object.keys(own)) {
      if (name === 'init') note(namesFor(fn, 'init.flags'), `${fn} init.flags`);
      else if (NAMED_ARGUMENTS.has(name)) note(namesFor(fn, name), `${fn} ${name}`);
    }
  }
  return [...places].map(
    ([names, where]) =>
      `| ${where.length > 6 ? `${where[0]} and ${where.length - 1} others` : where.join(', ')} | ${names} |`,
  );
}
