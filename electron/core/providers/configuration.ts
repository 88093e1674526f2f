import type { ServiceConfig, ServiceSetting } from '../../../shared/model/machine';
import type { PromptBody } from '../../../shared/model/prompt';

/** What is wrong with a setting: a required one is missing, or its value is not one of the legal ones. */
export function isWrong({ value, required, legal }: ServiceSetting): boolean {
  if (value === null || value === '') return required;
  return legal !== undefined && !legal.includes(value);
}

/** The path in the settings of a service that works on a data file. */
export const dataFileOf = ({ settings }: ServiceConfig): string | null =>
  settings.find(({ name }) => name === 'Data file')?.value ?? null;

/** Whether the settings in the profile are complete and legal: step (1) of the provider-side procedure (2.7). */
export function isConfigured({ settings }: ServiceConfig): boolean {
  for (const setting of settings) if (isWrong(setting)) return false;
  return true;
}

/**
 * The settings as their sheet shows them (G3). `seemsIncomplete`: the trainer has arranged that a setting seems to be
 * missing; it is the first required one.
 */
export function sheetOf(
  { name, settings }: ServiceConfig,
  seemsIncomplete: boolean,
): Extract<PromptBody, { kind: 'service-settings' }> {
  const lost = seemsIncomplete ? lostSetting(settings) : undefined;
  return {
    kind: 'service-settings',
    service: name,
    settings: settings.map((setting) => ({
      name: setting.name,
      value: setting === lost ? '' : (setting.value ?? ''),
      required: setting.required,
      missing: setting === lost || isWrong(setting),
      legal: setting.legal ?? [],
    })),
  };
}

const lostSetting = (settings: readonly ServiceSetting[]): ServiceSetting | undefined =>
  settings.find(({ required }) => required) ?? settings[0];

/**
 * Writes what the sheet holds into the profile; settings that it does not mention stay. Returns whether the user has put
 * anything there: a changed value or, where a setting seemed to be missing, that one.
 */
export function writeSettings(
  { settings }: ServiceConfig,
  values: Readonly<Record<string, string>>,
  seemsIncomplete = false,
): boolean {
  const lost = seemsIncomplete ? lostSetting(settings) : undefined;
  let changed = seemsIncomplete && lost === undefined;
  for (const setting of settings) {
    const typed = Object.hasOwn(values, setting.name) ? values[setting.name] : undefined;
    if (typed === undefined) continue;
    const value = typed === '' ? null : typed;
    if (setting === lost ? value !== null : lost === undefined && value !== setting.value) changed = true;
    setting.value = value;
  }
  return changed;
}
