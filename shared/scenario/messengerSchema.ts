import { z } from 'zod';

/** Windows Messenger in the world of a lesson file. Passwords are pretend ones. */

const name = z.string().min(1).max(200);
const ms = z.number().int().min(0).max(86_400_000);

const service = z.strictObject({
  name,
  primary: z.boolean().default(false).describe('without any such mark the first service is the primary one'),
  account: z.string().min(1).max(129).default('ana@contoso.example'),
  accepts: z.string().min(1).max(256).default('letmein'),
  saved: z
    .boolean()
    .default(false)
    .describe('credentials are stored: for AutoSignin, and to ride along with the primary service'),
  signedIn: z.boolean().default(false),
});

/** The usual pace of a server, virtual ms. */
const delays = z.strictObject({
  findMs: ms.default(500),
  logonMs: ms.default(1_000),
  listsMs: ms.default(900),
  signoutMs: ms.default(700),
});

export const messengerSpec = z
  .strictObject({
    client: name.default('Messenger').describe('the program of the machine that it is'),
    version: z.number().min(4).max(9).default(4.7),
    windowsXp: z.boolean().default(true).describe('Signin ignores its password argument'),
    running: z.boolean().default(true),
    otherDialog: z
      .enum(['options', 'audio', 'other'])
      .nullable()
      .default(null)
      .describe('another dialog of Messenger that is open'),
    services: z
      .array(service)
      .min(1)
      .max(20)
      .default([service.parse({ name: '.NET Messenger Service', primary: true })]),
    delays: delays.default(delays.parse({})),
  })
  .refine(({ services }) => services.filter((one) => one.primary).length <= 1, {
    message: 'at most one service is the primary one',
  })
  .refine(({ services }) => new Set(services.map((one) => one.name)).size === services.length, {
    message: 'the names of the services differ',
  });
