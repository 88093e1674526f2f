import type { FlowNode } from '../../../shared/mapi/flowchart';

/**
 * Where everything of the official picture stands, in a box of 440 x 550 (visual README, section 6). The order and the
 * wording are those of the documentation's picture; labels stand beside the shapes, visit numbers inside.
 */

export const BOX = { width: 440, height: 550 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Left, top, width and height. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type ShapeForm = 'diamond' | 'round' | 'box';

/** Outer sizes of the three forms. */
export const sizeOf = {
  diamond: { width: 40, height: 40 },
  round: { width: 44, height: 26 },
  box: { width: 44, height: 24 },
} as const satisfies Record<ShapeForm, { width: number; height: number }>;

const column = {
  left: 36,
  bypass: 96,
  session: 124,
  question: 144,
  credentials: 252,
  action: 336,
  join: 432,
};
const row = { q1: 24, q2: 92, q3: 160, q4: 228, q5: 296, join: 360, q6: 404, q7: 476, last: 532 };

/** Height of a line of label text, which is 14 px. */
export const LABEL_LINE = 16;

export interface NodeShape {
  readonly form: ShapeForm;
  readonly at: Point;
  /** Lines of the label; joined by spaces they are the node's official text. */
  readonly label: readonly string[];
  /** Where the label is anchored: x, and y of the middle of its first line. */
  readonly labelAt: Point;
  readonly labelAnchor: 'start' | 'end';
}

const below = 24;
const shape = (
  form: ShapeForm,
  x: number,
  y: number,
  label: readonly string[],
  labelAt: Point,
  labelAnchor: 'start' | 'end' = 'start',
): NodeShape => ({ form, at: { x, y }, label, labelAt, labelAnchor });

const question = (x: number, y: number, ...label: string[]): NodeShape =>
  shape('diamond', x, y, label, { x: x + 14, y: y + below });
const action = (y: number, ...label: string[]): NodeShape =>
  shape('box', column.action, y, label, { x: column.action - 22, y: y + below });
const leftEnd = (y: number, ...label: string[]): NodeShape =>
  shape('round', column.left, y, label, { x: column.left - 22, y: y + below + 1 });

/** The 15 shapes. */
export const nodeShapes: Readonly<Record<FlowNode, NodeShape>> = {
  'new-session': shape('round', column.question, row.q1, ['MAPI_NEW_SESSION?'], {
    x: column.question + 14,
    y: row.q1 + 22,
  }),
  'shared-exists': question(column.question, row.q2, 'Shared session exists?'),
  'return-shared': leftEnd(row.q2, 'Return', 'shared', 'session'),
  'name-null': question(column.question, row.q3, 'Profile name NULL?'),
  'use-name': action(row.q3, 'Use specified', 'name for profile'),
  'use-default': question(column.question, row.q4, 'MAPI_USE_DEFAULT?'),
  'take-default': action(row.q4, 'Use default name', 'for profile'),
  'logon-ui': question(column.question, row.q5, 'MAPI_LOGON_UI?'),
  'prompt-profile': action(row.q5, 'Prompt user'),
  'error-no-profile': leftEnd(row.q5, 'Return error'),
  credentials: question(column.credentials, row.q6, 'Can supplied credentials', 'validate profile?'),
  'return-session': shape('round', column.session, row.q6, ['Return session'], {
    x: column.session + 6,
    y: row.q6 + 25,
  }),
  'password-ui': question(column.credentials, row.q7, 'MAPI_PASSWORD_UI?'),
  'prompt-password': shape(
    'box',
    column.session,
    row.q7,
    ['Prompt user'],
    { x: column.session - 32, y: row.q7 },
    'end',
  ),
  'error-credentials': shape('round', column.credentials, row.last, ['Return error'], {
    x: column.credentials + 30,
    y: row.last,
  }),
};

/** Middle of the round connector "S" on the line from the credentials to the returned session, right of its answer. */
export const connectorAt: Point = { x: 214, y: row.q6 };

/** The box around a shape. */
export function shapeBox(node: FlowNode): Box {
  const { form, at } = nodeShapes[node];
  const { width, height } = sizeOf[form];
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}

/** Hit area of a shape: never smaller than 44 x 28. */
export function hitBox(node: FlowNode): Box {
  const { at } = nodeShapes[node];
  const box = shapeBox(node);
  const width = Math.max(44, box.width);
  const height = Math.max(28, box.height);
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}

/** Middle of the tag "now": under the label of its shape, or beside it where something else stands below. */
export function nowTagAt(node: FlowNode): Point {
  const { label, labelAt, labelAnchor } = nodeShapes[node];
  const half = 19;
  const x = labelAnchor === 'start' ? labelAt.x + half : labelAt.x - half;
  return { x, y: labelAt.y + label.length * LABEL_LINE + 2 };
}

/** Radius of the mark of a pause. */
export const PAUSE_RADIUS = 8;

/** Middle of the mark of a pause: at an upper corner of the shape, where no line, no label and no other mark stands. */
export function pauseMarkAt(node: FlowNode): Point {
  const { form, at } = nodeShapes[node];
  if (form === 'diamond') return { x: at.x - 14, y: at.y - 14 };
  if (form === 'box') return { x: at.x + 24, y: at.y - 12 };
  // The line that passes the shared session by leaves the start at its left.
  return node === 'new-session' ? { x: at.x + 20, y: at.y - 12 } : { x: at.x - 22, y: at.y - 8 };
}

/** How wide text of the given size is at most, in px: the window's font is a narrow sans serif. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const char of text) units += /[A-Z_?]/.test(char) ? 0.62 : /[ilt.' ]/.test(char) ? 0.32 : 0.53;
  return units * size;
}

/** The box that a shape's label fills. */
export function labelBox(node: FlowNode): Box {
  const { label, labelAt, labelAnchor } = nodeShapes[node];
  const width = Math.max(...label.map((line) => textWidth(line, 14)));
  return {
    x: labelAnchor === 'start' ? labelAt.x : labelAt.x - width,
    y: labelAt.y - LABEL_LINE / 2,
    width,
    height: label.length * LABEL_LINE,
  };
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
