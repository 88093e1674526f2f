import type { SimulatorTheme } from './themes';

/** Which colour stands on which in the window, and what it has to reach: text 4.5, graphics 3 (WCAG 2.2 AA). */
export interface Pair {
  readonly on: keyof SimulatorTheme;
  readonly uses: 'text' | 'graphics';
  readonly colours: readonly (keyof SimulatorTheme)[];
}

const text = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForeground1',
] as const;
const states = ['ok', 'warn', 'bad'] as const;

/** Every pair that the style sheets use; deliberately not here: `hair` and `wall`, which are decoration. */
export const pairs: readonly Pair[] = [
  { on: 'canvas', uses: 'text', colours: [...text, ...states] },
  { on: 'panel', uses: 'text', colours: [...text, 'colorNeutralForeground4', ...states] },
  { on: 'card', uses: 'text', colours: [...text, 'colorNeutralForeground4', ...states] },
  { on: 'band', uses: 'text', colours: [...text, ...states] },
  { on: 'desk', uses: 'text', colours: [...text, ...states] },
  {
    on: 'litbg',
    uses: 'text',
    colours: [
      'colorNeutralForeground1',
      'colorNeutralForeground2',
      'colorNeutralForeground3',
      'lit',
      ...states,
    ],
  },
  { on: 'lit', uses: 'text', colours: ['litfg'] },
  { on: 'okbg', uses: 'text', colours: ['ok', 'colorNeutralForeground1'] },
  { on: 'warnbg', uses: 'text', colours: ['warn', 'colorNeutralForeground1', 'colorNeutralForeground2'] },
  { on: 'badbg', uses: 'text', colours: ['bad', 'colorNeutralForeground1', 'colorNeutralForeground2'] },
  { on: 'housebg', uses: 'text', colours: ['house'] },
  { on: 'colorBrandBackground', uses: 'text', colours: ['colorNeutralForegroundOnBrand'] },
  { on: 'canvas', uses: 'graphics', colours: ['lit', 'edge', 'line', 'colorStrokeFocus2'] },
  { on: 'panel', uses: 'graphics', colours: ['lit', 'edge', 'line', 'houseln', 'colorStrokeFocus2'] },
  { on: 'card', uses: 'graphics', colours: ['lit', 'edge', 'line', 'colorNeutralStrokeAccessible'] },
  { on: 'band', uses: 'graphics', colours: ['lit', 'edge'] },
  { on: 'desk', uses: 'graphics', colours: ['lit', 'line', 'warn'] },
  { on: 'litbg', uses: 'graphics', colours: ['lit', 'edge'] },
  { on: 'housebg', uses: 'graphics', colours: ['houseln'] },
  { on: 'colorBrandBackground', uses: 'graphics', colours: ['colorStrokeFocus2'] },
];
