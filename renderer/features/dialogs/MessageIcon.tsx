/** Icons of message boxes, 32 x 32, our own drawings. */
export type MessageIconName = 'stop' | 'warning' | 'question' | 'information';

const colour: Record<MessageIconName, string> = {
  stop: 'var(--bad)',
  warning: 'var(--warn)',
  question: 'var(--lit)',
  information: 'var(--lit)',
};

const drawing: Record<MessageIconName, { plate: string; mark: string }> = {
  stop: {
    plate: 'M10.5 3h11L29 10.500v11L21.500 29h-11L3 21.500v-11z',
    mark: 'M11.500 11.500l9 9M20.500 11.500l-9 9',
  },
  warning: { plate: 'M16 4L30 28H2z', mark: 'M16 12.500v7.500M16 24v.2' },
  question: {
    plate: 'M16 3a13 13 0 1 0 .01 0z',
    mark: 'M12.300 12.500c0-2.200 1.500-3.600 3.700-3.600s3.700 1.400 3.700 3.300c0 2.700-3.700 2.900-3.700 6M16 22.800v.2',
  },
  information: { plate: 'M16 3a13 13 0 1 0 .01 0z', mark: 'M16 9.300v.2M16 14v9' },
};

/** The icon of a message box with its word for assistive technology. */
export function MessageIcon({ name, label }: { name: MessageIconName; label: string }) {
  return (
    <svg width={32} height={32} viewBox="0 0 32 32" role="img" aria-label={label}>
      <path d={drawing[name].plate} fill={colour[name]} />
      <path d={drawing[name].mark} fill="none" stroke="var(--card)" strokeWidth={3} strokeLinecap="round" />
    </svg>
  );
}
