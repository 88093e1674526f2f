import { Field } from '@fluentui/react-field';
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-popover';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { Switch } from '@fluentui/react-switch';
import { SettingsRegular } from '@fluentui/react-icons';
import { eras, type PreferencesRecord } from '../../../shared/model/app';
import { useSimulator } from '../../stores/context';
import { usePreferences } from '../../stores/hooks';
import { strings } from '../../strings';
import css from './SettingsButton.module.css';

const words = strings.preferences;
const themes: readonly PreferencesRecord['theme'][] = ['system', 'light', 'dark'];

/** The product's own settings, which the engine keeps: theme, wording of dialogs and evidence tags. */
export function SettingsButton({ className }: { className: string }) {
  const { send } = useSimulator();
  const preferences = usePreferences();
  return (
    <Popover trapFocus positioning="after-bottom" withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={className}>
          <SettingsRegular fontSize={24} aria-hidden />
          {strings.shell.sections.settings}
        </button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.title} className={css.surface}>
        <Field label={words.theme}>
          <RadioGroup
            value={preferences?.theme ?? 'system'}
            onChange={(_, { value }) =>
              void send('preferences', { theme: value as PreferencesRecord['theme'] })
            }
          >
            {themes.map((theme) => (
              <Radio key={theme} value={theme} label={words.themes[theme]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={words.era}>
          <RadioGroup
            value={preferences?.era ?? 'modern'}
            onChange={(_, { value }) => void send('preferences', { era: value as PreferencesRecord['era'] })}
          >
            {eras.map((era) => (
              <Radio key={era} value={era} label={words.eras[era]} />
            ))}
          </RadioGroup>
        </Field>
        <Switch
          label={words.showEvidence}
          checked={preferences?.showEvidence ?? true}
          onChange={(_, { checked }) => void send('preferences', { showEvidence: checked })}
        />
      </PopoverSurface>
    </Popover>
  );
}
