import { z } from 'zod';

/** What arguments of simulated calls are made of. */

export const text = z.string().max(2_000);
/** A 32-bit unsigned number: flags, window handles, reserved arguments. */
export const uint32 = z.number().int().min(0).max(0xffffffff);
/** Identifier of something that the simulator made, or a lesson's alias for it. */
export const reference = z.string().min(1).max(100);
export const flags = uint32.default(0);
export const uiParam = uint32.default(0);
/** false = the caller passed NULL for an out pointer or a sink. */
export const given = z.boolean().default(true);
/** Pretend credentials only; reaches no log, trace or file. null = NULL. */
export const password = text.nullable().default(null);

/** The schema of one function or method. */
export const fn = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.strictObject({ fn: z.literal(name), ...shape });

/** Makes the methods of one interface; `self` is the argument that names the object. */
export const methodsOf =
  <I extends string, O extends z.ZodRawShape>(name: I, self: O) =>
  <M extends string, S extends z.ZodRawShape>(method: M, shape: S) =>
    fn<`${I}.${M}`, O & S>(`${name}.${method}`, { ...self, ...shape });
