import { HR } from '../../../shared/mapi/extendedCodes';
import type { RuleId } from '../../../shared/mapi/rules';
import { ServiceContext, ServiceFlag } from '../../../shared/mapi/serviceFlags';
import type { ServiceConfig } from '../../../shared/model/machine';
import type { Answer } from '../../../shared/model/prompt';
import { askStep, Step, type Procedure } from '../step';
import { isConfigured, sheetOf, writeSettings } from './configuration';

type ServiceContextValue = (typeof ServiceContext)[keyof typeof ServiceContext];

/** Who calls an entry point, and for which service. */
export interface EntryPointCall {
  /** Row whose card shows the sheet; null when no session is involved. */
  readonly session: string | null;
  /** A draft: what the user enters is written into it, and the caller keeps it or not. */
  readonly service: ServiceConfig;
  /** Flags of MSGSERVICEENTRY (2.6), unsigned. */
  readonly flags: number;
  readonly rule: RuleId;
  /** Why it is called; MSG_SERVICE_CONFIGURE unless a service is being created. */
  readonly context?: ServiceContextValue;
  /** The trainer has arranged that settings seem to be missing. */
  readonly seemsIncomplete?: boolean;
  /** The trainer has arranged what the entry point answers. */
  readonly forced?: number | null;
  /** Called when the user has changed settings and nothing is missing any more. */
  readonly onCorrected?: () => void;
}

/**
 * MSGSERVICEENTRY with MSG_SERVICE_CONFIGURE (2.6): SERVICE_UI_ALWAYS shows the sheet, SERVICE_UI_ALLOWED only when
 * something is missing or wrong, neither shows nothing. Cancel leaves the draft as it was.
 */
export function* configureService(call: EntryPointCall): Procedure<number> {
  const { service, flags } = call;
  const complete = isConfigured(service) && call.seemsIncomplete !== true;
  const always = (flags & ServiceFlag.SERVICE_UI_ALWAYS) !== 0;
  const allowed = (flags & ServiceFlag.SERVICE_UI_ALLOWED) !== 0;
  const shown = always || (allowed && !complete) ? yield* showSheet(call) : null;
  const code = call.forced ?? shown ?? (complete ? HR.S_OK : HR.MAPI_E_UNCONFIGURED);
  const params = {
    method: 'MSGSERVICEENTRY',
    context: call.context ?? ServiceContext.MSG_SERVICE_CONFIGURE,
    flags,
  };
  yield new Step('service', 'entry point', call.rule, service.name, params, code);
  return code;
}

/** G3: complete, left incomplete, or cancelled. */
function* showSheet(call: EntryPointCall): Procedure<number> {
  const { session, service, flags, rule, seemsIncomplete = false } = call;
  const answer = (yield askStep(sheetOf(service, seemsIncomplete), session, rule)) as Answer;
  if (answer.press !== 'OK') return HR.MAPI_E_USER_CANCEL;
  if ((flags & ServiceFlag.MSG_SERVICE_UI_READ_ONLY) !== 0) return HR.S_OK;
  const changed = writeSettings(service, answer.settings ?? {}, seemsIncomplete);
  if (!isConfigured(service) || (seemsIncomplete && !changed)) return HR.MAPI_E_UNCONFIGURED;
  if (changed) call.onCorrected?.();
  return HR.S_OK;
}
