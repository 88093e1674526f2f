import { writeFileSync } from 'node:fs';
import { documentPath, documentText, schemaPath, schemaText } from './files';

/** `npm run schema`: writes the JSON Schema of lessons and the documentation of the format. */
for (const [path, content] of [
  [schemaPath, await schemaText()],
  [documentPath, await documentText()],
] as const) {
  writeFileSync(path, content);
  process.stdout.write(`${path.split(/[\\/]/).slice(-3).join('/')}: ${content.length} characters\n`);
}
