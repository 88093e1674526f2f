import { describe, expect, it } from 'vitest';
import { flowEdges, flowNodes, type FlowNode } from '../../../shared/mapi/flowchart';
import {
  BOX,
  hitBox,
  labelBox,
  nodeShapes,
  nowTagAt,
  overlap,
  PAUSE_RADIUS,
  pauseMarkAt,
  shapeBox,
  type Box,
} from './geometry';
import { allNodes, expectedPath, lightOf, nodeAfterKey, walkOrder, withExpected } from './light';
import { answerBox, edgeRoutes } from './routes';

const inside = (box: Box) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= BOX.width && box.y + box.height <= BOX.height;

/** A diamond covers only the middle of its bounding box; its label begins in the free corner. */
function covers(node: FlowNode, box: Box): boolean {
  const { form, at } = nodeShapes[node];
  if (form !== 'diamond') return overlap(shapeBox(node), box);
  const dx = Math.max(box.x - at.x, 0, at.x - box.x - box.width);
  const dy = Math.max(box.y - at.y, 0, at.y - box.y - box.height);
  return dx + dy < 20;
}

describe('geometry of the official picture', () => {
  it('has a shape for each of the 15 nodes and a line for each of the 18 edges', () => {
    expect(allNodes).toHaveLength(15);
    expect(Object.keys(nodeShapes).sort()).toEqual(Object.keys(flowNodes).sort());
    expect(edgeRoutes).toHaveLength(18);
    expect(new Set(edgeRoutes.map((edge) => edge.id)).size).toBe(18);
  });

  it('keeps the official wording', () => {
    for (const node of allNodes) expect(nodeShapes[node].label.join(' ')).toBe(flowNodes[node].text);
  });

  it('draws questions as diamonds, actions as boxes, ends and the start round', () => {
    const form = { question: 'diamond', action: 'box', end: 'round', 'start question': 'round' } as const;
    for (const node of allNodes) expect(nodeShapes[node].form).toBe(form[flowNodes[node].kind]);
  });

  it('puts every shape and label inside the box', () => {
    for (const node of allNodes) {
      expect(inside(shapeBox(node)), node).toBe(true);
      expect(inside(labelBox(node)), node).toBe(true);
    }
  });

  it('lets no two labels, answers or shapes overlap', () => {
    const boxes = [
      ...allNodes.map((node) => ({ what: `label ${node}`, box: labelBox(node) })),
      ...edgeRoutes.flatMap((edge) => {
        const box = answerBox(edge);
        return box === null ? [] : [{ what: `answer ${edge.id}`, box }];
      }),
    ];
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => `${a.what} / ${b.what}`),
    );
    const covered = boxes.flatMap(({ what, box }) =>
      allNodes.filter((node) => covers(node, box)).map((node) => `${what} / shape ${node}`),
    );
    expect([...clashes, ...covered]).toEqual([]);
  });

  it('runs no line through a label or a foreign answer', () => {
    const clashes = edgeRoutes.flatMap((edge) =>
      edge.points.slice(1).flatMap((end, i) => {
        const start = edge.points[i] ?? end;
        const line: Box = {
          x: Math.min(start.x, end.x),
          y: Math.min(start.y, end.y),
          width: Math.max(Math.abs(end.x - start.x), 0.1),
          height: Math.max(Math.abs(end.y - start.y), 0.1),
        };
        return [
          ...allNodes.filter((node) => overlap(line, labelBox(node))),
          ...edgeRoutes.flatMap((other) => {
            const box = answerBox(other);
            return box !== null && overlap(line, box) ? [other.id] : [];
          }),
        ].map((what) => `${edge.id} / ${what}`);
      }),
    );
    expect(clashes).toEqual([]);
  });

  it('begins and ends every line on its two shapes', () => {
    const touches = (node: FlowNode, point: { x: number; y: number }) => {
      const box = shapeBox(node);
      const onX = point.x === box.x || point.x === box.x + box.width;
      const onY = point.y === box.y || point.y === box.y + box.height;
      return onX || onY;
    };
    for (const { from, to, points, id } of edgeRoutes) {
      expect(touches(from, points[0] ?? { x: -1, y: -1 }), id).toBe(true);
      expect(touches(to, points.at(-1) ?? { x: -1, y: -1 }), id).toBe(true);
    }
  });

  it('has room for the mark of a pause at every shape: on no label, tag, answer or other shape', () => {
    for (const node of allNodes) {
      const { x, y } = pauseMarkAt(node);
      const mark = {
        x: x - PAUSE_RADIUS,
        y: y - PAUSE_RADIUS,
        width: 2 * PAUSE_RADIUS,
        height: 2 * PAUSE_RADIUS,
      };
      expect(inside(mark), node).toBe(true);
      expect(overlap(mark, shapeBox(node)), node).toBe(true);
      const tagOf = (other: FlowNode) => {
        const tag = nowTagAt(other);
        return { x: tag.x - 19, y: tag.y - 8, width: 38, height: 16 };
      };
      const others = allNodes.filter(
        (other) => overlap(mark, labelBox(other)) || overlap(mark, tagOf(other)),
      );
      const shapes = allNodes.filter((other) => other !== node && overlap(mark, shapeBox(other)));
      const answers = edgeRoutes.filter((edge) => {
        const box = answerBox(edge);
        return box !== null && overlap(mark, box);
      });
      expect([...others, ...shapes, ...answers.map(({ id }) => id)], node).toEqual([]);
    }
  });

  it('gives every shape a hit area of at least 44 x 28', () => {
    for (const node of allNodes) {
      expect(hitBox(node).width).toBeGreaterThanOrEqual(44);
      expect(hitBox(node).height).toBeGreaterThanOrEqual(28);
    }
  });
});

describe('light', () => {
  const path = [
    { node: 'new-session', answer: 'no' },
    { node: 'shared-exists', answer: 'no' },
    { node: 'name-null', answer: 'yes' },
    { node: 'use-default', answer: 'no' },
    { node: 'logon-ui', answer: 'yes' },
  ] as const;

  it('numbers the visited shapes, marks the present one and lights the lines between them', () => {
    const light = lightOf(path, 'prompt-profile');
    expect(light.nodes['new-session']).toEqual({ state: 'visited', visit: 1 });
    expect(light.nodes['prompt-profile']).toEqual({ state: 'current', visit: 6 });
    expect(light.nodes.credentials).toBeUndefined();
    expect(Object.keys(light.edges)).toEqual([
      'edge-new-session-shared-exists',
      'edge-shared-exists-name-null',
      'edge-name-null-use-default',
      'edge-use-default-logon-ui',
      'edge-logon-ui-prompt-profile',
    ]);
  });

  it('keeps the first number of a shape that is visited twice and lights no line that the picture lacks', () => {
    const light = lightOf([{ node: 'use-name' }, { node: 'prompt-profile' }, { node: 'use-name' }], null);
    expect(light.nodes['use-name']?.visit).toBe(1);
    expect(light.nodes['prompt-profile']?.visit).toBe(2);
    expect(light.edges).toEqual({});
  });

  it('lights every one of the 18 edges when it is walked', () => {
    for (const { from, to } of flowEdges)
      expect(Object.keys(lightOf([{ node: from }, { node: to }], null).edges)).toEqual([
        `edge-${from}-${to}`,
      ]);
  });

  it('walks the path first and then the other shapes, and stops at both ends', () => {
    const order = walkOrder(lightOf([{ node: 'new-session' }, { node: 'name-null' }], null));
    expect(order.slice(0, 3)).toEqual(['new-session', 'name-null', 'shared-exists']);
    expect(order).toHaveLength(15);
    expect(nodeAfterKey(order, 'new-session', 'ArrowDown')).toBe('name-null');
    expect(nodeAfterKey(order, 'new-session', 'ArrowUp')).toBe('new-session');
    expect(nodeAfterKey(order, 'new-session', 'End')).toBe(order.at(-1));
    expect(nodeAfterKey(order, 'new-session', 'Tab')).toBeNull();
  });
});

describe('what is expected of a call that has not returned', () => {
  const yes = (node: FlowNode) => ({ node, answer: 'yes' }) as const;
  const standing = { path: [], at: null, before: null, isPaused: false };
  const nodes = (path: readonly { node: FlowNode }[]) => path.map(({ node }) => node);

  it('is the shape behind the answer: while services start, the session may follow', () => {
    const path = [yes('credentials')];
    const expected = expectedPath({ ...standing, path, at: 'credentials' });
    expect(nodes(expected)).toEqual(['credentials', 'return-session']);
    const light = withExpected(lightOf(path, 'credentials'), expected);
    expect(light.nodes['return-session']).toEqual({ state: 'predicted', visit: null });
    expect(light.nodes.credentials?.state).toBe('current');
    expect(light.edges).toEqual({ 'edge-credentials-return-session': 'predicted' });
  });

  it('is nothing after the end, before the first step, and while a user is asked', () => {
    expect(expectedPath(standing)).toEqual([]);
    expect(expectedPath({ ...standing, path: [yes('credentials'), { node: 'return-session' }] })).toEqual([]);
    const asking = {
      ...standing,
      path: [yes('logon-ui'), { node: 'prompt-profile' }],
      at: 'prompt-profile',
    } as const;
    expect(expectedPath(asking)).toEqual([]);
    expect(nodes(expectedPath({ ...asking, isPaused: true }))).toEqual(['prompt-profile', 'credentials']);
  });

  it('is, at a pause before a shape, that shape with its answer, and where the answer leads', () => {
    const at = 'use-default';
    const path = [{ node: at, answer: 'no' }] as const;
    const expected = expectedPath({ path, at, before: yes('logon-ui'), isPaused: true });
    expect(nodes(expected)).toEqual(['use-default', 'logon-ui', 'prompt-profile']);
    const light = withExpected(lightOf(path, at), expected);
    expect(light.edges).toEqual({
      'edge-use-default-logon-ui': 'predicted',
      'edge-logon-ui-prompt-profile': 'predicted',
    });
    const first = expectedPath({
      ...standing,
      before: { node: 'new-session', answer: 'no' },
      isPaused: true,
    });
    expect(nodes(first)).toEqual(['new-session', 'shared-exists']);
  });

  it('leaves lit what was visited', () => {
    const path = [yes('password-ui'), { node: 'prompt-password' }] as const;
    const light = withExpected(lightOf(path, 'prompt-password'), path);
    expect(light).toEqual(lightOf(path, 'prompt-password'));
  });
});
