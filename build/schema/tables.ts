import type { Json } from './jsonSchema';

/** Objects of a JSON Schema as tables of a Markdown text, nested ones in sections of their own. */

export interface Section {
  readonly title: string;
  readonly schema: Json;
}

/** Longer choices are told in a list of their own. */
const MOST_WORDS = 14;

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A schema in a few words; objects inside it are put into `sections` under `path`. */
export function typeText(schema: Json, path: string, sections: Section[]): string {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].replace('#/definitions/', '');
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (list(schema['allOf']).length === 1) return typeText(list(schema['allOf'])[0] ?? {}, path, sections);
  const options = list(schema['anyOf'] ?? schema['oneOf']);
  if (options.length > 0) {
    return [...new Set(options.map((option) => typeText(option, path, sections)))].join(' or ');
  }
  if (Array.isArray(schema['enum'])) return words(schema['enum']);
  if ('const' in schema) return `\`${JSON.stringify(schema['const'])}\``;
  if (schema['properties'] !== undefined) {
    sections.push({ title: path, schema });
    return `[object](#${anchor(path)})`;
  }
  if (schema['type'] === 'array') {
    return `list of ${typeText((schema['items'] ?? {}) as Json, `${path}[]`, sections)}`;
  }
  if (schema['additionalProperties'] !== undefined && schema['type'] === 'object') return 'names with values';
  if (schema['pattern'] === '^0x[0-9a-fA-F]{1,8}$') return '`"0x..."`';
  return simple(schema);
}

function words(names: readonly unknown[]): string {
  const shown = names.slice(0, MOST_WORDS).map((name) => `\`${JSON.stringify(name)}\``);
  return names.length > MOST_WORDS
    ? `${shown.slice(0, 3).join(', ')}, ... (${names.length} names)`
    : shown.join(', ');
}

function simple(schema: Json): string {
  const type = text(schema['type']);
  if (type !== 'integer' && type !== 'number') return type === 'string' ? 'text' : type;
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
  const isPlain = minimum === undefined || maximum === undefined || maximum > 0xffffffff;
  return isPlain || maximum === 0xffffffff ? 'number' : `number ${minimum} to ${maximum}`;
}

export const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The keys of an object as a table: name, what it takes, default, meaning. */
export function tableOf({ title, schema }: Section, sections: Section[]): string {
  const required = new Set(list(schema['required']) as unknown as string[]);
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  const rows = Object.entries(properties).map(([name, field]) => {
    const inner = title === '' ? name : `${title}.${name}`;
    const usual =
      'default' in field && !isBig(field['default']) ? `\`${JSON.stringify(field['default'])}\`` : '';
    const must = required.has(name) && usual === '' ? ' **needed**' : '';
    const cells = [`\`${name}\`${must}`, typeText(field, inner, sections), usual, text(field['description'])];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return ['| Key | Takes | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

const isBig = (value: unknown): boolean => JSON.stringify(value).length > 40;

/** An object and every object inside it, each under its own heading. */
export function chapter(title: string, schema: Json, depth: number): string {
  const sections: Section[] = [{ title, schema }];
  const seen = new Set<string>();
  const parts: string[] = [];
  for (let next = sections.shift(); next !== undefined; next = sections.shift()) {
    if (seen.has(next.title)) continue;
    seen.add(next.title);
    const hashes = '#'.repeat(next.title === title ? depth : depth + 1);
    const inner: Section[] = [];
    parts.push(`${hashes} ${next.title}\n\n${tableOf(next, inner)}`);
    sections.unshift(...inner);
  }
  return parts.join('\n\n');
}
