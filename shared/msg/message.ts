import type { Storage } from './storage';

/**
 * What a .msg file holds, by the layout of [MS-OXMSG]: property lists, recipients, attachments, messages in attachments.
 * A property tag is its identifier (high 16 bits) and its type (low 16 bits), unsigned.
 */

/**
 * A value by its type: numbers for the small ones, bigint for 64 bits (time: 100 ns since 1601), text, bytes, and lists of
 * these for the types with several values.
 */
export type MsgValue =
  number | bigint | boolean | string | Uint8Array | readonly (number | bigint | string | Uint8Array)[];

export interface MsgProperty {
  readonly tag: number;
  /** PROPATTR_MANDATORY 1, PROPATTR_READABLE 2, PROPATTR_WRITEABLE 4. */
  readonly flags: number;
  readonly value: MsgValue;
}

/** A list of properties and what stood beside it that no property speaks of; it is written back untouched. */
export interface MsgLevel {
  readonly properties: readonly MsgProperty[];
  readonly rest: Storage;
}

export type MsgRecipient = MsgLevel;

export interface MsgAttachment extends MsgLevel {
  /** PR_ATTACH_DATA_OBJ as a message. */
  readonly embedded: MsgMessage | null;
  /** PR_ATTACH_DATA_OBJ as a storage of another program. */
  readonly object: Storage | null;
}

/** The name behind a property identifier from 0x8000 on. */
export interface MsgName {
  readonly id: number;
  /** Property set, 16 bytes. */
  readonly guid: Uint8Array;
  readonly name: number | string;
}

export interface MsgMessage extends MsgLevel {
  readonly recipients: readonly MsgRecipient[];
  readonly attachments: readonly MsgAttachment[];
  /** Of the whole file; empty in embedded messages. */
  readonly names: readonly MsgName[];
}

/** The first value with that tag. */
export const valueOf = ({ properties }: MsgLevel, tag: number): MsgValue | undefined =>
  properties.find((property) => property.tag === tag)?.value;

/** The text with that identifier, whether it is stored as UTF-16 or as 8-bit text; '' when there is none. */
export function textOf(level: MsgLevel, id: number): string {
  const value = valueOf(level, ((id << 16) | 0x001f) >>> 0) ?? valueOf(level, ((id << 16) | 0x001e) >>> 0);
  return typeof value === 'string' ? value : '';
}
