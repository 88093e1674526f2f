import { Menu as FluentMenu, type MenuProps } from '@fluentui/react-menu';

/**
 * A menu that is never higher than the room it has, and scrolls instead: the browser would drag the whole window along to
 * show an entry below its end.
 */
export function Menu(props: MenuProps) {
  return <FluentMenu positioning={{ autoSize: 'height' }} {...props} />;
}
