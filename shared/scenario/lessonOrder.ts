/**
 * Lessons of the catalogue in section 3 of the UX reference stand in its order: their ids begin with one of these letters
 * and a number (`s14-second-failure`). Ids without such a beginning come first.
 */
const CATALOGUE = ['i', 'l', 'p', 's', 'c', 'h', 'o', 'm', 'g', 'e', 'n'];

const placeOf = (id: string): readonly [section: number, number: number] => {
  const [, letter = '', digits = ''] = /^([a-z])(\d\d)-/.exec(id) ?? [];
  return [CATALOGUE.indexOf(letter), Number(digits)];
};

/** The same lessons in the order of the list. */
export function inCatalogueOrder<L extends { readonly id: string }>(lessons: readonly L[]): L[] {
  return [...lessons].sort((a, b) => {
    const [section, number] = placeOf(a.id);
    const [otherSection, otherNumber] = placeOf(b.id);
    return section - otherSection || number - otherNumber || (a.id < b.id ? -1 : 1);
  });
}
