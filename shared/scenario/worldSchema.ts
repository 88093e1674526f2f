import { z } from 'zod';
import { uint32 } from '../mapi/calls';
import { CURRENT_SPI_VERSION } from '../mapi/providerLogonFlags';
import { resourceFlags } from '../mapi/resourceFlags';
import { serviceResourceFlags } from '../mapi/serviceResourceFlags';
import { flagsOf } from './expect/flagValues';
import { messengerSpec } from './messengerSchema';

/**
 * The world of a lesson file as it is written: programs, profiles with their services and providers, settings. Everything
 * has a default, so that a lesson says only what matters to it. Passwords here are pretend ones.
 */

const name = z.string().min(1).max(200);
const pretendPassword = z.string().min(1).max(256);
const ms = z.number().int().min(0).max(86_400_000);

export const reaction = z.union([z.literal('ignore'), z.literal('at once'), z.strictObject({ afterMs: ms })]);

export const clientSpec = z.strictObject({
  name,
  kind: z.enum(['desktop', 'service']).default('desktop'),
  role: z.string().max(200).default('program'),
  icon: z.enum(['mail', 'document', 'scanner', 'index', 'moon', 'stubborn', 'messenger']).default('document'),
  complaint: z.string().max(500).nullable().default(null),
  /** MAPIInitialize has been called once when the lesson begins. */
  initialized: z.boolean().default(true),
  onEndOfSession: reaction.optional(),
});

const promptSpec = z.strictObject({
  dialog: z.enum(['enter-password', 'windows-security']).default('enter-password'),
  user: z.string().max(200).default('ana'),
  domain: z.string().max(200).default('CONTOSO'),
  /** The pretend password that the server accepts. */
  accepts: pretendPassword,
  remembered: z.boolean().default(false),
});

export const providerSpec = z.strictObject({
  name,
  kind: z.enum(['address book', 'store', 'transport']),
  dll: z.string().min(1).max(100).default('contoso.dll'),
  dllPresent: z.boolean().default(true),
  interfaceVersion: uint32.default(CURRENT_SPI_VERSION),
  resourceFlags: flagsOf(resourceFlags).default(0).describe('PR_RESOURCE_FLAGS: a number or names'),
  sessionLimit: z.number().int().min(0).max(10_000).nullable().default(null),
  prompt: promptSpec.nullable().default(null),
  fastShutdown: z.enum(['ok', 'refuses', 'absent']).default('ok'),
  statusRow: z.boolean().default(true),
  tightlyCoupled: z.boolean().default(false),
});

const settingSpec = z.strictObject({
  name,
  value: z.string().max(1_000).nullable().default(null),
  required: z.boolean().default(true),
  legal: z.array(z.string().max(1_000)).optional(),
});

export const serviceSpec = z.strictObject({
  name,
  required: z.boolean().default(false),
  entryPoint: z.boolean().default(true),
  singleCopy: z.boolean().default(false),
  resourceFlags: flagsOf(serviceResourceFlags)
    .default(0)
    .describe('PR_RESOURCE_FLAGS of the service: a number or names'),
  settings: z.array(settingSpec).default([]),
  providers: z.array(providerSpec).default([]),
});

export const profileSpec = z.strictObject({
  name,
  default: z.boolean().default(false),
  app: z.boolean().default(false),
  /** A legacy profile password (needs the setting `legacyProfilePasswords`). */
  password: pretendPassword.nullable().default(null),
  rememberPassword: z.boolean().default(false),
  services: z.array(serviceSpec).default([]),
  /** Names of messages that wait in the outgoing queue. */
  outbox: z.array(z.string().max(200)).default([]),
  /** Number of messages that wait on the server. */
  waitingMail: z.number().int().min(0).max(10_000).default(0),
});

export const settingsSpec = z.strictObject({
  shortLogonWaitMs: ms.optional(),
  sessionLimit: z.number().int().min(0).max(100_000).nullable().optional(),
  legacyProfilePasswords: z.boolean().optional(),
  confirmLogoff: z.enum(['when needed', 'always', 'never']).optional(),
  fastShutdownMode: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  requiredServices: z.array(name).optional(),
  messengerTimeoutMs: ms.optional(),
  endOfSessionReaction: reaction.optional(),
  interactiveDesktop: z.boolean().optional(),
});

/** A name without a folder: nothing outside the lesson is read. */
export const messageFile = z
  .string()
  .regex(/^[^\\/:*?"<>|]{1,100}\.msg$/i, 'a name that ends in .msg, without a folder')
  .describe('a name that ends in .msg, without a folder');

export const worldSpec = z.strictObject({
  machine: z.string().max(100).default('LAB-1'),
  user: z.string().max(100).default('ana'),
  settings: settingsSpec.default({}),
  clients: z.array(clientSpec).max(100).default([]),
  profiles: z.array(profileSpec).max(1_000).default([]),
  /** Names of .msg files that message sessions can open; the samples of the product, or the user's own. */
  messageFiles: z.array(messageFile).max(100).default([]),
  /** null = Windows Messenger is not installed. */
  messenger: messengerSpec.nullable().default(null),
});

/** A world as a lesson writes it. */
export type WorldInput = z.input<typeof worldSpec>;
/** A world with every default filled in. */
export type WorldSpec = z.output<typeof worldSpec>;
