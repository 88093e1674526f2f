import type { FlowNode } from '../../../shared/mapi/flowchart';
import type { RuleId } from '../../../shared/mapi/rules';

/** Decisions of the simulator that belong to a shape, because sources are silent or disagree there. */
export const nodeDecisions: Readonly<Partial<Record<FlowNode, readonly RuleId[]>>> = {
  'shared-exists': ['D16'],
  'return-shared': ['D17', 'D19'],
  'use-name': ['D7', 'D8', 'D9'],
  'use-default': ['D10'],
  'take-default': ['D11'],
  'prompt-profile': ['D15', 'D27'],
  credentials: ['D12'],
  'password-ui': ['D13'],
  'prompt-password': ['D14'],
  'return-session': ['D18', 'D29'],
};
