import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import type { ChoiceEntry } from './choice';

const page = doc('Fast Shutdown User Options');

/** The per-user policy `FastShutdownBehavior`: when QueryFastShutdown says yes. */
export const shutdownModes = defineTable<ChoiceEntry>()({
  unlessRefused: { value: 0, meaning: 'yes, unless a provider refuses', ...page },
  onlyIfAllAgree: { value: 1, meaning: 'yes, if every provider supports it and agrees', ...page },
  never: { value: 2, meaning: 'no, and no provider is asked', ...page },
});

/** Name of a fast shutdown mode (ours; the policy has numbers only). */
export type ShutdownModeName = NameOf<typeof shutdownModes>;

/** Fast shutdown modes by name. */
export const ShutdownMode = valuesOf(shutdownModes);

/** A value of the policy. */
export type ShutdownModeValue = (typeof ShutdownMode)[ShutdownModeName];
