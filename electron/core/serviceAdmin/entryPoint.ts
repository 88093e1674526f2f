import { HR } from '../../../shared/mapi/extendedCodes';
import { ServiceContext, type ServiceContextName } from '../../../shared/mapi/serviceFlags';
import type { ServiceConfig } from '../../../shared/model/machine';
import { Step } from '../step';

/**
 * A call of a service's entry point that asks nothing of it (2.6): created without dialogs, deleted, a provider added or
 * taken away. A service without entry point is not called; then the line says so.
 */
export function tellEntryPoint(
  service: Pick<ServiceConfig, 'name' | 'entryPoint'>,
  context: ServiceContextName,
  result: number = HR.S_OK,
): Step {
  const rule = context === 'MSG_SERVICE_CREATE' ? 'SA.CreateMsgService' : 'SA.DeleteMsgService';
  if (!service.entryPoint) {
    return new Step('MAPI', 'note', rule, 'MAPI', { about: 'no entry point', service: service.name });
  }
  const params = { method: 'MSGSERVICEENTRY', context: ServiceContext[context], flags: 0 };
  return new Step('service', 'entry point', rule, service.name, params, result);
}
