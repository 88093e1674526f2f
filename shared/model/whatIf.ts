import { z } from 'zod';
import { uint32 } from '../mapi/calls';
import { flowNodes, type FlowNode } from '../mapi/flowchart';
import { answersOf, type PromptKind } from './prompt';

const namesOf = <N extends string>(table: Record<N, unknown>) => z.enum(Object.keys(table) as [N, ...N[]]);

/** A shape of the official picture by its name. */
export const flowNode = namesOf<FlowNode>(flowNodes);

const flowVisit = z.strictObject({ node: flowNode, answer: z.enum(['yes', 'no']).exactOptional() });

/** A dialog that would open, and in whose card. */
const askedDialog = z.strictObject({ client: z.string(), kind: namesOf<PromptKind>(answersOf) });

/**
 * What a call would come to if it were made now and nobody answered a dialog. `state` says where it stops: it returns, it
 * asks somebody, it waits for the logon mutex, or for something that has been begun and is not over.
 */
export const whatIfReport = z.strictObject({
  state: z.enum(['returned', 'waiting for user', 'waiting for lock', 'waiting']),
  /** Shapes of the official picture that it would visit, in order. */
  path: z.array(flowVisit).max(1_000),
  /** The shape at which it stands when it does not return. */
  at: flowNode.nullable(),
  /** Result code, unsigned; null when it does not return, or the function returns none. */
  result: uint32.nullable(),
  /** What AddRef and Release return. */
  count: z.number().int().nullable(),
  /** Virtual ms until then. */
  afterMs: z.number().int().min(0),
  /** Dialogs that open meanwhile, oldest first: its own, and those of programs that act because of it. */
  dialogs: z.array(askedDialog).max(1_000),
  /** It would hold the logon mutex where it stops. */
  holdsLock: z.boolean(),
  /** Program that holds the logon mutex it waits for; null: none of the picture. */
  lockHolder: z.string().nullable(),
});

export type WhatIfReport = z.output<typeof whatIfReport>;
