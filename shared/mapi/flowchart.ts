/**
 * The official picture of a MAPI logon (FLOW in the session reference, section 3.1): 15 nodes and 18 edges, nothing added.
 * Everything that the picture leaves out (cancel, services, second tries, limits, time-outs) is drawn elsewhere and marked
 * as not official.
 */

/** What a shape of the picture stands for. */
export type FlowNodeKind = 'start question' | 'question' | 'action' | 'end';

export const flowNodes = {
  'new-session': { kind: 'start question', text: 'MAPI_NEW_SESSION?' },
  'shared-exists': { kind: 'question', text: 'Shared session exists?' },
  'return-shared': { kind: 'end', text: 'Return shared session' },
  'name-null': { kind: 'question', text: 'Profile name NULL?' },
  'use-name': { kind: 'action', text: 'Use specified name for profile' },
  'use-default': { kind: 'question', text: 'MAPI_USE_DEFAULT?' },
  'take-default': { kind: 'action', text: 'Use default name for profile' },
  'logon-ui': { kind: 'question', text: 'MAPI_LOGON_UI?' },
  'prompt-profile': { kind: 'action', text: 'Prompt user' },
  'error-no-profile': { kind: 'end', text: 'Return error' },
  credentials: { kind: 'question', text: 'Can supplied credentials validate profile?' },
  'password-ui': { kind: 'question', text: 'MAPI_PASSWORD_UI?' },
  'prompt-password': { kind: 'action', text: 'Prompt user' },
  'return-session': { kind: 'end', text: 'Return session' },
  'error-credentials': { kind: 'end', text: 'Return error' },
} as const satisfies Record<string, { kind: FlowNodeKind; text: string }>;

/** Name of a node of the official picture. */
export type FlowNode = keyof typeof flowNodes;

/** A line of the picture; `answer` is the word printed beside it. */
export interface FlowEdge {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly answer: 'yes' | 'no' | null;
}

const edge = (from: FlowNode, to: FlowNode, answer: FlowEdge['answer'] = null): FlowEdge => ({
  from,
  to,
  answer,
});

/** The 18 lines of the picture. */
export const flowEdges: readonly FlowEdge[] = [
  edge('new-session', 'name-null', 'yes'),
  edge('new-session', 'shared-exists', 'no'),
  edge('shared-exists', 'return-shared', 'yes'),
  edge('shared-exists', 'name-null', 'no'),
  edge('name-null', 'use-name', 'no'),
  edge('name-null', 'use-default', 'yes'),
  edge('use-default', 'take-default', 'yes'),
  edge('use-default', 'logon-ui', 'no'),
  edge('logon-ui', 'prompt-profile', 'yes'),
  edge('logon-ui', 'error-no-profile', 'no'),
  edge('use-name', 'credentials'),
  edge('take-default', 'credentials'),
  edge('prompt-profile', 'credentials'),
  edge('credentials', 'return-session', 'yes'),
  edge('credentials', 'password-ui', 'no'),
  edge('password-ui', 'prompt-password', 'yes'),
  edge('prompt-password', 'return-session'),
  edge('password-ui', 'error-credentials', 'no'),
];

/** One visited shape of the current call, in order; `answer` for questions that have been answered. */
export interface FlowVisit {
  readonly node: FlowNode;
  readonly answer?: 'yes' | 'no';
}
