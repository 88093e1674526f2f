import { lookUpCode } from '../../../shared/mapi/codes';
import type { FaultInput, FaultTrigger } from '../../../shared/model/fault';
import type { Raw } from './callText';

/** A fault as a lesson writes it. */
export function writtenFault(input: FaultInput): Raw {
  const { id, preset, operation, result, delayMs, scope, trigger, armed, hidden, key } = input;
  const place = [scope?.profile ?? '*', scope?.service ?? '*', scope?.provider ?? '*'];
  while (place.at(-1) === '*') place.pop();
  const family = operation?.startsWith('messenger') || preset?.startsWith('messenger') ? 'Messenger' : 'MAPI';
  const code = result === undefined ? undefined : lookUpCode(family, result)?.name;
  return {
    id,
    ...(place.length > 0 && { at: place.join('/') }),
    ...(typeof scope?.client === 'string' && { client: scope.client }),
    ...(preset !== undefined && { preset }),
    ...(operation !== undefined && { operation }),
    ...(code !== undefined && { result: code }),
    ...(delayMs !== undefined && { delayMs }),
    ...(trigger !== undefined && { trigger: writtenTrigger(trigger) }),
    ...(armed === false && { armed }),
    ...(hidden === true && { hidden }),
    ...(key !== undefined && { key }),
  };
}

function writtenTrigger(trigger: FaultTrigger): unknown {
  if (trigger.kind === 'only' || trigger.kind === 'from') return { [trigger.kind]: trigger.attempt };
  return trigger.kind === 'at' ? { at: trigger.ms } : trigger.kind;
}
