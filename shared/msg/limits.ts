/** How much a .msg file may hold. Whoever makes a file beyond these wants to harm, or wants another tool. */
export const msgLimits = {
  /** Bytes of a file. */
  bytes: 50 * 1024 * 1024,
  /** Storages and streams of a file. */
  entries: 20_000,
  /** Messages inside messages. */
  depth: 16,
  /** Properties of one message, recipient or attachment. */
  properties: 4_000,
  /** Values of one property. */
  values: 100_000,
} as const;
