/** What laying out a chart needs besides the chart: the theme, and how wide its texts are. */
import type { Figure } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import type { Locale } from '../../words/locale.ts';
import { truncate, wrap } from '../text/wrap.ts';
import type { ChartText, ChartTheme, TextStyle } from '../theme.ts';
import type { Text } from './shapes.ts';

export interface ChartLook {
  readonly theme: ChartTheme;
  readonly locale: Locale;
  /** Width of a text in points. */
  measure(text: string, style: Pick<TextStyle, 'weight' | 'size'>): number;
  /** The text without what cannot be printed. */
  printable(text: string): string;
}

/** A text on a chart is never longer: measuring more of it would take time for nothing. */
const mostCharacters = 500;

/** The text as it can stand on a chart. */
function clean(look: ChartLook, text: string): string {
  const printed = look.printable(text);
  return printed.length <= mostCharacters
    ? printed
    : `${Array.from(printed).slice(0, mostCharacters).join('')}…`;
}

function measureOf(look: ChartLook, kind: ChartText): (text: string) => number {
  const style = look.theme.text[kind];
  return (text) => look.measure(text, style);
}

/** Height of a line. */
export function lineHeight({ theme }: ChartLook, kind: ChartText): number {
  const { size, lineHeight: multiple } = theme.text[kind];
  return size * multiple;
}

/** Width of the text in one line. */
export function widthOf(look: ChartLook, text: string, kind: ChartText): number {
  return measureOf(look, kind)(clean(look, text).replaceAll('\n', ' '));
}

/** The lines of the text, at most `most`; what does not fit ends in an ellipsis. */
export function linesOf(
  look: ChartLook,
  text: string,
  width: number,
  kind: ChartText,
  most: number,
): string[] {
  const measure = measureOf(look, kind);
  const lines = wrap(clean(look, text), width, measure);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(' '), width, measure)];
}

/** Where a line of text goes: `middle` is the height at which its capitals and figures are centred. */
export interface Place {
  readonly x: number;
  readonly middle: number;
  readonly anchor: Text['anchor'];
  /** Width that it may take. */
  readonly room: number;
}

/** One line of text, shortened to its room. */
export function textAt(look: ChartLook, text: string, kind: ChartText, place: Place): Text[] {
  const measure = measureOf(look, kind);
  const line = truncate(clean(look, text), place.room, measure);
  // Where not even an ellipsis has room, nothing is drawn.
  if (line.trim() === '' || (line === '…' && measure(line) > place.room)) return [];
  const style = look.theme.text[kind];
  const y = place.middle + (look.theme.capitals * style.size) / 2;
  return [{ type: 'text', x: place.x, y, text: line, anchor: place.anchor, style }];
}

/** Lines below each other from `top` on. */
export function linesAt(
  look: ChartLook,
  lines: readonly string[],
  kind: ChartText,
  x: number,
  top: number,
): Text[] {
  const height = lineHeight(look, kind);
  return lines.flatMap((line, index) =>
    textAt(look, line, kind, { x, middle: top + (index + 0.5) * height, anchor: 'start', room: Infinity }),
  );
}

/** The number at which a figure is drawn: a top-coded one at its bound; none for one that is missing. */
export function numberOf(figure: Figure | null): number | undefined {
  if (figure === null) return undefined;
  return figure.type === 'number' ? figure.value : topBound(figure);
}

/** The bound of a top-coded figure, at which its bar ends open. */
export function topBound(figure: Figure): number | undefined {
  return figure.type === 'missing' && figure.reason === 'top-coded' ? figure.bound : undefined;
}

/** What stands beside a figure: its value with its unit, `$239,200 or more`, or why there is none. */
export function figureText(
  look: ChartLook,
  figure: Figure,
): { text: string; kind: ChartText; width: number } {
  const text = formatCell(figure, look.locale);
  const kind = numberOf(figure) === undefined ? 'missing' : 'value';
  return { text, kind, width: widthOf(look, text, kind) };
}
