/** What the blocks of a document need to be written as HTML, beside themselves. */
import type { Locale } from '../../words/locale.ts';
import type { SvgLook } from '../svg/chart.ts';

export interface HtmlLook {
  /** How figures are written. */
  readonly locale: Locale;
  /** Of charts. Colours are custom properties, so that one page does for light and dark. */
  readonly chart: Pick<SvgLook, 'theme' | 'measure'>;
  /** The number of each source by its id, as the footnotes of the page count them. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
  /** What a reader who only hears the number of a footnote is told: `Source 2`. */
  readonly sourceLabel: (number: number) => string;
}

/** Where the footnote of a source is on the page. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}
