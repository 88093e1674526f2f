/** Little-endian numbers and UTF-16 text in byte arrays, without anything that only Node or a page has. */

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Most code units that are turned into text at once. */
const CHUNK = 8_192;

/** UTF-16LE to text; an odd last byte is left out. Unpaired surrogates stay as they are. */
export function fromUtf16(bytes: Uint8Array): string {
  const view = viewOf(bytes);
  const units = bytes.byteLength >> 1;
  let text = '';
  for (let from = 0; from < units; from += CHUNK) {
    const codes: number[] = [];
    for (let i = from; i < Math.min(from + CHUNK, units); i++) codes.push(view.getUint16(i * 2, true));
    text += String.fromCharCode(...codes);
  }
  return text;
}

export function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = viewOf(bytes);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

/** One byte per character, 0 to 255: the code page of 8-bit strings is not looked at, so nothing is lost on the way back. */
export function fromBytes(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return text;
}

export const toBytes = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) & 0xff);

export const hex8 = (value: number): string => (value >>> 0).toString(16).toUpperCase().padStart(8, '0');

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
