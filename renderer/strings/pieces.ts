/** Texts of the small shared pieces. */
export const pieces = {
  result: {
    running: 'running',
    unknown: 'unnamed code',
    noSentence: 'The simulator knows no name for this code.',
  },
  evidence: {
    words: { DOC: 'Documented', HDR: 'Header', KB: 'Practice', HOUSE: 'Our decision' },
    tip: {
      DOC: (source: string) => `Documented: ${source}`,
      HDR: (source: string) => `From a public header: ${source}`,
      KB: (source: string) => `From support practice: ${source}`,
      SIM: (rule: string) => `Belongs to the simulator, not to MAPI: ${rule}`,
      HOUSE: (source: string) => `The documentation does not say. The simulator decided: ${source}`,
    },
  },
  flags: { none: 'no flags', unknown: (hex: string) => `unknown bits ${hex}` },
};
