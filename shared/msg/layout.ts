import { hex8 } from './bytes';

/** Names of the .msg layout ([MS-OXMSG] 2.1 to 2.4). */
export const PROPERTIES = '__properties_version1.0';
export const NAMES = '__nameid_version1.0';
export const recipientName = (index: number): string => `__recip_version1.0_#${hex8(index)}`;
export const attachmentName = (index: number): string => `__attach_version1.0_#${hex8(index)}`;
export const valueName = (tag: number): string => `__substg1.0_${hex8(tag)}`;
export const listValueName = (tag: number, index: number): string => `${valueName(tag)}-${hex8(index)}`;

/** Bytes before the first entry of a property list, by what it belongs to. */
export const headerBytes = { message: 32, 'embedded message': 24, part: 8 } as const;
export type LevelKind = keyof typeof headerBytes;

/** Bytes of one entry of a property list. */
export const ENTRY_BYTES = 16;

/** Size that the entry of PT_OBJECT gives, and what its reserved field says about the object. */
export const OBJECT_SIZE = 0xffffffff;
export const ObjectKind = { message: 1, storage: 4 } as const;

/** Tag of PR_ATTACH_DATA_OBJ. */
export const ATTACH_DATA_OBJ = 0x3701000d;
