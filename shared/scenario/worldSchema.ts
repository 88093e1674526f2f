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

export const reaction = z
  .union([z.literal('ignore'), z.literal('at once'), z.strictObject({ afterMs: ms })])
  .describe('what a program does when it is told that its session ends');

export const clientSpec = z.strictObject({
  name,
  kind: z
    .enum(['desktop', 'service'])
    .default('desktop')
    .describe('service: a Windows service; nobody sees its dialogs'),
  role: z.string().max(200).default('program').describe('what it is, in a few words'),
  icon: z.enum(['mail', 'document', 'scanner', 'index', 'moon', 'stubborn', 'messenger']).default('document'),
  complaint: z.string().max(500).nullable().default(null).describe('what its user complains about'),
  initialized: z
    .boolean()
    .default(true)
    .describe('MAPIInitialize has been called once when the lesson begins'),
  onEndOfSession: reaction.optional(),
});

const promptSpec = z.strictObject({
  dialog: z.enum(['enter-password', 'windows-security']).default('enter-password'),
  user: z.string().max(200).default('ana'),
  domain: z.string().max(200).default('CONTOSO'),
  accepts: pretendPassword.describe('the pretend password that the server accepts'),
  remembered: z.boolean().default(false).describe('it is stored in the profile: no question is needed'),
});

export const providerSpec = z.strictObject({
  name,
  kind: z.enum(['address book', 'store', 'transport']),
  dll: z.string().min(1).max(100).default('contoso.dll'),
  dllPresent: z.boolean().default(true),
  interfaceVersion: uint32
    .default(CURRENT_SPI_VERSION)
    .describe('interface version that the DLL speaks; another one than 0x00010010 does not load'),
  resourceFlags: flagsOf(resourceFlags).default(0).describe('PR_RESOURCE_FLAGS: a number or names'),
  sessionLimit: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .nullable()
    .default(null)
    .describe('most sessions that it allows at once; null: no limit'),
  prompt: promptSpec.nullable().default(null).describe('it asks for credentials itself; null: it never asks'),
  fastShutdown: z
    .enum(['ok', 'refuses', 'absent'])
    .default('ok')
    .describe('its answer to fast shutdown; absent: it has no such interface'),
  statusRow: z.boolean().default(true).describe('it has a row in the status table'),
  tightlyCoupled: z.boolean().default(false).describe('mail of its store flows without the spooler'),
  offlineCopy: z
    .enum(['none', 'filled', 'empty'])
    .default('none')
    .describe(
      'local copy of its store: with one the service offers to work offline when its server is down; empty: never filled',
    ),
});

const settingSpec = z.strictObject({
  name,
  value: z.string().max(1_000).nullable().default(null).describe('null: it is missing'),
  required: z.boolean().default(true).describe('without it the service is not configured'),
  legal: z.array(z.string().max(1_000)).optional().describe('only these values are valid'),
});

export const serviceSpec = z.strictObject({
  name,
  required: z.boolean().default(false).describe('a logon fails when this service is disabled'),
  entryPoint: z.boolean().default(true).describe('it can show its settings'),
  singleCopy: z.boolean().default(false).describe('a profile can have it only once'),
  resourceFlags: flagsOf(serviceResourceFlags)
    .default(0)
    .describe('PR_RESOURCE_FLAGS of the service: a number or names'),
  settings: z.array(settingSpec).default([]),
  providers: z.array(providerSpec).default([]),
});

export const profileSpec = z.strictObject({
  name,
  default: z.boolean().default(false),
  app: z.boolean().default(false).describe('hidden unless MAPI_APP_PROFILE is given'),
  password: pretendPassword
    .nullable()
    .default(null)
    .describe('a profile password; needs the setting legacyProfilePasswords'),
  rememberPassword: z.boolean().default(false).describe('that password is stored in the profile'),
  services: z.array(serviceSpec).default([]).describe('in the order of the profile'),
  outbox: z.array(z.string().max(200)).default([]).describe('names of messages in the outgoing queue'),
  waitingMail: z.number().int().min(0).max(10_000).default(0).describe('messages that wait on the server'),
});

export const settingsSpec = z.strictObject({
  shortLogonWaitMs: ms.optional().describe('how long MAPI_TIMEOUT_SHORT waits for the logon lock'),
  sessionLimit: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .nullable()
    .optional()
    .describe('most sessions of all programs together; null: no limit'),
  legacyProfilePasswords: z.boolean().optional().describe('profiles may carry passwords'),
  confirmLogoff: z
    .enum(['when needed', 'always', 'never'])
    .optional()
    .describe('when Logoff with MAPI_LOGOFF_UI asks'),
  fastShutdownMode: z
    .union([z.literal(0), z.literal(1), z.literal(2)])
    .optional()
    .describe('the policy FastShutdownBehavior'),
  requiredServices: z.array(name).optional().describe('services whose failure makes a logon fail'),
  messengerTimeoutMs: ms.optional().describe('how long Messenger tries to connect'),
  endOfSessionReaction: reaction.optional(),
  interactiveDesktop: z.boolean().optional().describe('programs have a desktop for dialogs'),
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
