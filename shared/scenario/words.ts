import { z } from 'zod';
import { answersOf, type PromptKind } from '../model/prompt';
import { codeNames } from './codeNames';

/** The smallest parts of a lesson file, each said once. Descriptions go into the JSON Schema and the documentation. */

/** Longest text of a lesson in characters. */
const LONGEST_TEXT = 2_000;
/** A day: longer times are a mistake. */
const LONGEST_MS = 86_400_000;

export const sentence = z.string().min(1).max(LONGEST_TEXT).describe('text for people; shown as it stands');
export const name = z.string().min(1).max(200);
export const clientName = name.describe('name of a program of the world');
export const alias = z
  .string()
  .regex(/^[A-Za-z][\w-]{0,63}$/, 'a letter, then letters, digits, - or _')
  .describe('a name of your own: a letter, then letters, digits, - or _');
export const referenceText = z
  .string()
  .min(1)
  .max(100)
  .describe('an alias that an earlier step gave, or an identifier as the tables show it (M-001)');
export const milliseconds = z.number().int().min(0).max(LONGEST_MS).describe('virtual milliseconds');
export const count = z.number().int().min(0).max(1_000_000);
export const faultId = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,79}$/, 'letters, digits, . - and _, at most 80')
  .describe('name of a fault of this lesson');

/** A result code by name. */
export const code = z
  .enum(codeNames as [string, ...string[]])
  .meta({ id: 'ResultCode', description: 'name of a result code' });

export const dialogKind = z
  .enum(Object.keys(answersOf) as [PromptKind, ...PromptKind[]])
  .meta({ id: 'DialogKind', description: 'kind of a dialog' });

/** Buttons of all dialogs together. */
export const button = z.enum([
  'OK',
  'New',
  'Cancel',
  'Yes',
  'No',
  'Send first',
  'Retry',
  'Correct',
  'Work Offline',
  'Skip',
  'Cancel logon',
]);

/** A plain value of a trace line or an out parameter. */
export const value = z.union([z.string().max(LONGEST_TEXT), z.number(), z.boolean(), z.null()]);
export const fields = z.record(z.string().max(100), value);
