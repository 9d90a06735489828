/** How wide a text will be in the reader's browser: by the widths of Inter, which need no font to be read here. */
import type { TextStyle, Weight } from '../theme.ts';

/** Characters by their width in hundredths of the size; capitals of other scripts count as the usual width. */
const widths: Readonly<Record<Weight, Readonly<Record<number, string>>>> = {
  regular: {
    24: 'ijl',
    28: "I !,.:';`",
    35: 't|()/[\\]fr',
    46: '{}-_"^',
    52: '*?s',
    56: 'kxzavyJLce',
    60: 'FhnuEobdgpq',
    65: '#Z$&PRS0123456789BT+<=>~KXYAV',
    74: 'DCHUGNOQ',
    82: 'w',
    89: 'mM',
    98: '@%W',
  },
  semibold: {
    26: ' ijlI',
    33: "!,.:';`t|",
    38: '()[]/\\fr',
    46: '{}-_^"',
    54: '*?s',
    58: 'LakxzJcFevy',
    61: 'Ehnoubdpqg',
    65: '#$0123456789PRSZ&BT+<=>~',
    71: 'KYDXAV',
    76: 'CUGHNOQ',
    84: 'w',
    91: 'mM',
    101: '%@W',
  },
};

/** Of a character that is not listed, in hundredths: most letters, and those that fill a square. */
const usual = 62;
const square = 100;
const squares = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/;
/** While the font is not there yet, texts are in one that may be wider. */
const reserve = 1.03;

function tableOf(byWidth: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byWidth).flatMap(([width, characters]) =>
      Array.from(characters, (character): [string, number] => [character, Number(width)]),
    ),
  );
}

const tables = { regular: tableOf(widths.regular), semibold: tableOf(widths.semibold) };

/** The width of the text in the units of the size. */
export function textWidth(text: string, { weight, size }: Pick<TextStyle, 'weight' | 'size'>): number {
  const table = tables[weight];
  let width = 0;
  for (const character of text) width += table.get(character) ?? (squares.test(character) ? square : usual);
  return (width / 100) * size * reserve;
}
