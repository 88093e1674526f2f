import {
  BeakerFilled,
  BeakerRegular,
  BoardFilled,
  BoardRegular,
  BookOpenFilled,
  BookOpenRegular,
  FlashFilled,
  FlashRegular,
  PersonAccountsFilled,
  PersonAccountsRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useView } from '../../stores/hooks';
import type { Section } from '../../stores/view';
import { strings } from '../../strings';
import { Region } from '../../ui';
import { SettingsButton } from '../preferences/SettingsButton';
import css from './Rail.module.css';

const sections: readonly { id: Section; icon: FluentIcon; chosen: FluentIcon }[] = [
  { id: 'stage', icon: BoardRegular, chosen: BoardFilled },
  { id: 'lab', icon: BeakerRegular, chosen: BeakerFilled },
  { id: 'lessons', icon: BookOpenRegular, chosen: BookOpenFilled },
  { id: 'faults', icon: FlashRegular, chosen: FlashFilled },
  { id: 'profiles', icon: PersonAccountsRegular, chosen: PersonAccountsFilled },
];

/** The rail: icon and word per section, Settings at the bottom. */
export function Rail() {
  const { view } = useSimulator();
  const section = useView((state) => state.section);
  return (
    <Region id="sections" as="nav" name={strings.shell.regions.sections} className={css.rail} bare>
      {sections.map(({ id, icon, chosen }) => {
        const here = id === section;
        const Icon = here ? chosen : icon;
        return (
          <button
            key={id}
            type="button"
            className={css.item}
            aria-current={here ? 'page' : undefined}
            onClick={() => view.setState({ section: id, region: 'stage' })}
          >
            <Icon fontSize={24} aria-hidden />
            {strings.shell.sections[id]}
          </button>
        );
      })}
      <SettingsButton className={`${css.item} ${css.last}`} />
    </Region>
  );
}
