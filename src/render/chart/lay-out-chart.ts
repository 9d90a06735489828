/** A chart as shapes: its title and unit, what its kind draws, and its note. Shared by all that draw charts. */
import type { Chart } from '../../document/document.ts';
import { wordsOf } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locale.ts';
import type { ChartText } from '../theme.ts';
import { layOutBars } from './bars.ts';
import { type ChartLook, lineHeight, linesAt, linesOf } from './look.ts';
import { layOutRangeBars } from './range-bars.ts';
import { type Drawing, moved } from './shapes.ts';
import { layOutStackedBars } from './stacked-bars.ts';

type ChartKinds = { [Each in Chart as Each['kind']]: Each };

/** One function for each kind of chart; the compiler finds a missing one. */
const kinds: {
  readonly [Kind in keyof ChartKinds]: (chart: ChartKinds[Kind], width: number, look: ChartLook) => Drawing;
} = {
  'range-bars': layOutRangeBars,
  bars: layOutBars,
  'stacked-bars': layOutStackedBars,
};

function layOutKind<Kind extends keyof ChartKinds>(
  kind: Kind,
  chart: ChartKinds[Kind],
  width: number,
  look: ChartLook,
): Drawing {
  return kinds[kind](chart, width, look);
}

const mostLines = { title: 2, unit: 1, note: 4 } as const;

function paragraph(
  look: ChartLook,
  text: string,
  kind: ChartText & keyof typeof mostLines,
  width: number,
): Drawing {
  const lines = linesOf(look, text, width, kind, mostLines[kind]);
  return { height: lines.length * lineHeight(look, kind), shapes: linesAt(look, lines, kind, 0, 0) };
}

/** `US dollars a year`, `Percent`. */
function unitLine({ unit }: Chart, locale: Locale): string {
  const name = wordsOf(locale).units[unit];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What the kind of the chart draws, without its title, unit and note. */
export function layOutPlot(chart: Chart, width: number, look: ChartLook): Drawing {
  return layOutKind(chart.kind, chart, width, look);
}

/** The shapes of the chart in a frame of the width, and the height that they take. */
export function layOutChart(chart: Chart, width: number, look: ChartLook): Drawing {
  const { gap } = look.theme;
  const parts = [
    { drawing: paragraph(look, chart.title, 'title', width), space: 0 },
    { drawing: paragraph(look, unitLine(chart, look.locale), 'unit', width), space: 0 },
    { drawing: layOutPlot(chart, width, look), space: gap.parts },
    { drawing: paragraph(look, chart.note ?? '', 'note', width), space: chart.note === null ? 0 : gap.parts },
  ];
  let height = 0;
  const shapes = parts.flatMap(({ drawing, space }) => {
    height += space;
    const top = height;
    height += drawing.height;
    return drawing.shapes.map((shape) => moved(shape, 0, top));
  });
  return { height, shapes };
}
