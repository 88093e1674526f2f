/** How many of the three bars of each level are full. */
const full: Readonly<Record<string, number>> = { intro: 1, core: 2, advanced: 3 };

/** The level of a lesson as bars; its word stands beside it. */
export function LevelBars({ level }: { level: string }) {
  const bars = full[level] ?? 0;
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      {[0, 1, 2].map((i) => (
        <rect
          key={i}
          x={i * 7}
          y={8 - i * 4}
          width={5}
          height={6 + i * 4}
          rx={1}
          fill={i < bars ? 'var(--lit)' : 'var(--hair)'}
        />
      ))}
    </svg>
  );
}
