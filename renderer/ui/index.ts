/**
 * The shared pieces of the window. Features import from here.
 *
 * - `Region`: a landmark that F6 reaches; every region of the grid is one. `PanelHead`: its 36 px head.
 * - `StateChip`, `SessionChip`, `StateText`, `Glyph`: a state as shape, word and colour; the looks are tables in `looks`.
 * - `ResultCode`, `ResultPanel`: a result code as everywhere. `EvidenceTag`: where a rule comes from.
 * - `RuleTag`: the tag of a rule by its id. `callText`: a call in one line, without passwords; `shortCallText` for cards.
 * - `Duration`, `VirtualTime`: times from the engine's clock; `format*` for plain text.
 * - `FlagNames`: a flags number in words. `IconTile`: the picture of a client. `Key`: a key of the keyboard.
 * - `useVirtualRows`: which rows of a long table or list are drawn; `useRowFocus`: focus for one that may not be.
 * - `Menu`: a menu that stays inside the window.
 * - `Empty`: an empty region that says what to do.
 */
export { Empty } from './Empty';
export { callText, shortCallText } from './callText';
export { EvidenceTag } from './EvidenceTag';
export { FlagNames } from './FlagNames';
export { Glyph, type GlyphName } from './glyphs';
export { IconTile } from './IconTile';
export { Key } from './Key';
export {
  clientLooks,
  noResultLook,
  providerLooks,
  resultLooks,
  runLooks,
  serviceLooks,
  sessionLooks,
  type Look,
  type ShownRunState,
  type Tone,
} from './looks';
export { Menu } from './Menu';
export { PanelHead } from './PanelHead';
export { Region, type RegionId } from './Region';
export { ResultCode, ResultPanel, type ResultDetail } from './ResultCode';
export { RuleTag } from './RuleTag';
export { SessionChip, StateChip, StateText } from './StateChip';
export { Duration, VirtualTime } from './Times';
export { formatClock, formatDuration, formatTraceTime } from './format';
export { useRowFocus } from './useRowFocus';
export { OVERSCAN, ROW_HEIGHT, useVirtualRows } from './useVirtualRows';
export { choicesOf, flagTableOf, isPassword, numberText, type FlagTable } from './vocabulary';
