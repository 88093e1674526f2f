import type { Carried, Ctx } from '../context';
import { objectMethods } from '../objectMethods';
import { AddRefPart, isMessageObject, ReleasePart } from './objects';
import { OpenIMsgOnIStg } from './openMessage';
import { GetAttachmentTable, GetRecipientTable, OpenAttach, OpenProperty, QueryRowsOfPart } from './parts';
import { CommitStorage, GetProps, SaveChanges, SetProps } from './properties';
import { CloseIMsgSession, OpenIMsgSession } from './sessions';

type Method<C> = (ctx: Ctx, call: C) => Carried;

/** Methods that objects of a session and objects of a message both have: which of the two is decided by the object. */
const ofEither =
  <C extends { readonly object: string }>(part: Method<C>, other: Method<C>): Method<C> =>
  (ctx, call) =>
    isMessageObject(ctx.world, call.object) ? part(ctx, call) : other(ctx, call);

/** Message sessions and the objects on storages; comes after `objectMethods`, three of which it widens. */
export const messageSessionMethods = {
  OpenIMsgSession,
  OpenIMsgOnIStg,
  CloseIMsgSession,
  'IStorage.Commit': CommitStorage,
  'IMessage.GetAttachmentTable': GetAttachmentTable,
  'IMessage.GetRecipientTable': GetRecipientTable,
  'IMessage.OpenAttach': OpenAttach,
  'IMAPIProp.GetProps': GetProps,
  'IMAPIProp.SetProps': SetProps,
  'IMAPIProp.OpenProperty': OpenProperty,
  'IMAPIProp.SaveChanges': SaveChanges,
  'IUnknown.AddRef': ofEither(AddRefPart, objectMethods['IUnknown.AddRef']),
  'IUnknown.Release': ofEither(ReleasePart, objectMethods['IUnknown.Release']),
  'IMAPITable.QueryRows': ofEither(QueryRowsOfPart, objectMethods['IMAPITable.QueryRows']),
} as const;
