import {
  ChatRegular,
  DocumentTextRegular,
  HandRightOffRegular,
  MailFilled,
  ScanRegular,
  DocumentSearchRegular,
  WeatherMoonRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ClientRecord } from '../../shared/model/machine';
import css from './IconTile.module.css';

const icons: Record<ClientRecord['icon'], FluentIcon> = {
  mail: MailFilled,
  document: DocumentTextRegular,
  scanner: ScanRegular,
  index: DocumentSearchRegular,
  moon: WeatherMoonRegular,
  stubborn: HandRightOffRegular,
  messenger: ChatRegular,
};

/** The small picture of a client program on its tile of 32 px. */
export function IconTile({ icon }: { icon: ClientRecord['icon'] }) {
  const Icon = icons[icon];
  return (
    <span className={css.tile} aria-hidden="true">
      <Icon fontSize={18} />
    </span>
  );
}
