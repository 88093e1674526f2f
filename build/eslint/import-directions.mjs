import { builtinModules } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';
import { mayImportPackage, mayImportPath, roomOf } from './rooms.mjs';

const root = resolve(import.meta.dirname, '../..');
const builtins = new Set(builtinModules);

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$|\/testing\//.test(file);

/**
 * Refuses imports against the directions of `rooms.mjs`. Tests may stand astride two rooms; product code may not.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importDirections = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      path: "'{{room}}' may not import '{{target}}': see the import directions in build/eslint/rooms.mjs.",
      package:
        "'{{room}}' may not import the package '{{target}}'{{how}}: see the import directions in build/eslint/rooms.mjs.",
    },
  },
  create(context) {
    const file = relative(root, context.filename).split(sep).join(posix.sep);
    const room = roomOf(file);
    if (room === undefined || isTest(file)) return {};

    /** @param {any} node @param {unknown} specifier @param {boolean} typeOnly */
    const check = (node, specifier, typeOnly) => {
      if (typeof specifier !== 'string') return;
      const path = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
      if (path !== undefined && !path.startsWith('node_modules/')) {
        if (!mayImportPath(room, path)) {
          context.report({ node, messageId: 'path', data: { room, target: path } });
        }
        return;
      }
      const named = path?.slice('node_modules/'.length) ?? specifier;
      const name = builtins.has(named) ? `node:${named}` : named;
      if (mayImportPackage(room, name, typeOnly)) return;
      const how = !typeOnly && mayImportPackage(room, name, true) ? ' at run time (import type is fine)' : '';
      context.report({ node, messageId: 'package', data: { room, target: specifier, how } });
    };

    return {
      /** @param {any} node */
      ImportDeclaration(node) {
        check(node, node.source.value, isTypeOnly(node, node.importKind, 'importKind'));
      },
      /** @param {any} node */
      ExportNamedDeclaration(node) {
        if (node.source) check(node, node.source.value, isTypeOnly(node, node.exportKind, 'exportKind'));
      },
      /** @param {any} node */
      ExportAllDeclaration(node) {
        check(node, node.source.value, node.exportKind === 'type');
      },
      /** @param {any} node */
      ImportExpression(node) {
        check(node, node.source.value, false);
      },
      /** @param {any} node */
      TSImportType(node) {
        check(node, (node.source ?? node.argument?.literal)?.value, true);
      },
    };
  },
};

/**
 * `import type { A }` and `import { type A, type B }` leave nothing at run time.
 * @param {any} node @param {string | undefined} kind @param {string} key
 */
function isTypeOnly(node, kind, key) {
  if (kind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((/** @type {any} */ s) => s[key] === 'type');
}
