import { StatusBit } from '../../../shared/mapi/statusBits';
import type { ProviderConfig } from '../../../shared/model/machine';

/** PR_STATUS_CODE of a transport that receives and sends. */
export const TRANSPORT_WORKING =
  StatusBit.STATUS_AVAILABLE | StatusBit.STATUS_INBOUND_ENABLED | StatusBit.STATUS_OUTBOUND_ENABLED;

/** Whether a provider publishes a row in the status table: every transport does, the others if they like (2.3). */
const publishes = (config: ProviderConfig): boolean => config.statusRow || config.kind === 'transport';

/** PR_STATUS_CODE after a logon that succeeded. */
export const workingStatus = (config: ProviderConfig): number | null =>
  publishes(config) ? StatusBit.STATUS_AVAILABLE : null;

/** PR_STATUS_CODE of a provider that works without its server. */
export const offlineStatus = (config: ProviderConfig): number | null =>
  publishes(config) ? StatusBit.STATUS_OFFLINE : null;

/** PR_STATUS_CODE of a provider that is disabled or set aside (C80). */
export const failingStatus = (config: ProviderConfig): number | null =>
  publishes(config) ? StatusBit.STATUS_FAILURE : null;
