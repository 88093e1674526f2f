/**
 * Where a fact of the simulator comes from. The window shows it as a small tag beside every rule, message and result:
 * DOC = Microsoft's documentation, HDR = a public header, KB = support practice, HOUSE = decided by this project because
 * the sources are silent or disagree.
 */
export type Evidence = 'DOC' | 'HDR' | 'KB' | 'HOUSE';

/** Something that can name its source. */
export interface Sourced {
  readonly evidence: Evidence;
  /** Title a human can look up, such as "MAPILogonEx, return values", "MAPICode.h" or "decision D12". */
  readonly source: string;
}

/** The tags in words, for tooltips and legends. */
export const evidenceWords = {
  DOC: 'Documented',
  HDR: 'Header',
  KB: 'Practice',
  HOUSE: 'Our decision',
} as const satisfies Record<Evidence, string>;

/** Said by a documentation page. */
export const doc = (source: string): Sourced => ({ evidence: 'DOC', source });

/** Said by a public header only. */
export const hdr = (source: string): Sourced => ({ evidence: 'HDR', source });

/** Known from Knowledge Base articles, field reports or widely used tools. */
export const kb = (source: string): Sourced => ({ evidence: 'KB', source });

/** Decided by this project; `decision` is the id in section 7 of the session reference, such as "D12". */
export const house = (decision: `D${number}`): Sourced => ({
  evidence: 'HOUSE',
  source: `decision ${decision}`,
});
