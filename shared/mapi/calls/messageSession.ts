import { z } from 'zod';
import { flags, fn, given, methodsOf, reference, text, uint32 } from './argument';

/** The IStorage that a message stands on: a .msg file and how the program opened it (STGM). */
const storage = z.strictObject({
  file: text,
  access: z.enum(['read', 'write', 'read/write']).default('read/write'),
  transacted: z.boolean().default(true),
});

const object = { object: reference };
const prop = methodsOf('IMAPIProp', object);
const message = methodsOf('IMessage', { message: reference });

/** Message sessions on structured storage (2.11), and what is needed of the objects that they hold. */
export const messageSessionCalls = [
  fn('OpenIMsgSession', { allocator: given, flags, outSession: given }),
  fn('OpenIMsgOnIStg', {
    /** null = NULL: the message belongs to no session. */
    session: reference.nullable().default(null),
    /** MAPIAllocateBuffer, MAPIAllocateMore and MAPIFreeBuffer. */
    memoryFunctions: given,
    allocator: given,
    /** An IMAPISupport object in place of the memory functions. */
    support: z.boolean().default(false),
    /** null = NULL. */
    storage: storage.nullable(),
    /** A MSGCALLRELEASE function, and the data that it gets. */
    callback: given,
    callerData: text.default(''),
    flags,
    outMessage: given,
  }),
  fn('CloseIMsgSession', { session: reference.nullable() }),
  /** The program commits the storage itself (IMSG_NO_ISTG_COMMIT). */
  fn('IStorage.Commit', { message: reference }),
  message('GetAttachmentTable', { flags }),
  message('GetRecipientTable', { flags }),
  message('OpenAttach', { number: uint32, flags }),
  /** Properties by name (`PR_SUBJECT`) or number (`0x0037001F`); none = all. */
  prop('GetProps', { properties: z.array(text).max(1_000).default([]), flags }),
  prop('SetProps', { values: z.record(z.string().max(100), z.union([text, z.number(), z.boolean()])) }),
  prop('OpenProperty', { property: text, flags }),
  prop('SaveChanges', { flags }),
] as const;
