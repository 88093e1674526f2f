/** The .msg files that ship with the product (`samples/`), in the order in which they are offered. */
export const sampleNames = ['offer.msg', 'minutes.msg', 'scan 0042.msg', 'loose.msg'] as const;

export type SampleName = (typeof sampleNames)[number];
