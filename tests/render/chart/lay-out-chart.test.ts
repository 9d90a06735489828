/** Charts as shapes: all of them inside the frame whatever the figures are, and nothing missing drawn as zero. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, Figure } from '../../../src/document/document.ts';
import { layOutChart } from '../../../src/render/chart/lay-out-chart.ts';
import type { Drawing, Rect, Shape, Text } from '../../../src/render/chart/shapes.ts';
import {
  charts,
  dollars,
  genderChart,
  localPayChart,
  look,
  payChart,
  percent,
  skillsChart,
  topCoded,
  unpublished,
} from './sample-charts.ts';

const width = 504;

function textsOf({ shapes }: Drawing): Text[] {
  return shapes.filter((shape): shape is Text => shape.type === 'text');
}

/** Where the headings of groups begin. */
function lefts(drawing: Drawing): number[] {
  return textsOf(drawing).flatMap(({ style, x }) => (style === look.theme.text.heading ? [x] : []));
}

function rated(value: number): Figure {
  return { type: 'number', value, unit: 'importance' };
}

function lineCount({ shapes }: Drawing): number {
  return shapes.filter(({ type }) => type === 'line').length;
}

function layOutRows(rows: typeof payChart.rows): Drawing {
  return layOutChart({ ...payChart, rows }, width, look);
}

function wordsOf(drawing: Drawing): string[] {
  return textsOf(drawing).map(({ text }) => text);
}

function barsOf({ shapes }: Drawing, fill: string): Rect[] {
  return shapes.filter((shape): shape is Rect => shape.type === 'rect' && shape.fill === fill);
}

/** Left, top, right and bottom of what is drawn. */
function edgesOf(shape: Shape): [number, number, number, number] {
  switch (shape.type) {
    case 'rect':
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case 'line':
      return [
        Math.min(shape.from.x, shape.to.x),
        Math.min(shape.from.y, shape.to.y),
        Math.max(shape.from.x, shape.to.x),
        Math.max(shape.from.y, shape.to.y),
      ];
    case 'dot':
      return [shape.x, shape.y, shape.x, shape.y];
    case 'text': {
      const length = look.measure(shape.text, shape.style);
      const left = shape.x - { start: 0, middle: 0.5, end: 1 }[shape.anchor] * length;
      return [left, shape.y - shape.style.size * look.theme.capitals, left + length, shape.y];
    }
  }
}

function expectInside(drawing: Drawing, frameWidth: number): void {
  expect(Number.isFinite(drawing.height)).toBe(true);
  for (const shape of drawing.shapes) {
    const [left, top, right, bottom] = edgesOf(shape);
    const context = JSON.stringify(shape);
    expect(left, context).toBeGreaterThanOrEqual(-0.1);
    expect(top, context).toBeGreaterThanOrEqual(-0.1);
    expect(right, context).toBeLessThanOrEqual(frameWidth + 0.1);
    expect(bottom, context).toBeLessThanOrEqual(drawing.height + 0.1);
    if (shape.type === 'rect') expect(Math.min(shape.width, shape.height), context).toBeGreaterThanOrEqual(0);
  }
}

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0, max: 300_000, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e308, -1e308, Number.MAX_SAFE_INTEGER),
);
const unit = fc.constantFrom('usd-year', 'percent', 'importance', 'jobs' as const);

const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  finite.map((value) => dollars(value)),
  finite.map((bound): Figure => ({ type: 'missing', reason: 'top-coded', bound, unit: 'usd-year' })),
  fc.constant(unpublished),
);
const anyLabel = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '',
    'Long '.repeat(300),
    'x'.repeat(2000),
    'מפתחי תוכנה',
    'مطورو البرامج',
    'a\nb',
    '😀'.repeat(90),
  ),
);
const maybe = fc.option(anyFigure, { nil: null });
const frame = {
  id: fc.constant('any'),
  title: anyLabel,
  unit,
  alt: fc.constant('Words.'),
  note: fc.option(anyLabel, { nil: null }),
};
const anyRangeRow = fc.record({
  label: anyLabel,
  spread: fc.constantFrom('percentiles', 'ends' as const),
  low: anyFigure,
  p25: maybe,
  median: maybe,
  p75: maybe,
  high: anyFigure,
  mean: maybe,
});
const anyGroup = fc.record({
  label: anyLabel,
  bars: fc.array(fc.record({ label: anyLabel, series: fc.nat({ max: 7 }), figure: anyFigure }), {
    maxLength: 7,
  }),
});
const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc.record({
    ...frame,
    kind: fc.constant('range-bars' as const),
    rows: fc.array(anyRangeRow, { maxLength: 5 }),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('bars' as const),
    scale: fc.option(fc.record({ from: finite, to: finite }), { nil: null }),
    groups: fc.array(anyGroup, { maxLength: 5 }),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('stacked-bars' as const),
    whole: finite,
    parts: fc.array(anyLabel, { minLength: 3, maxLength: 3 }),
    rows: fc.array(fc.record({ label: anyLabel, figures: fc.array(anyFigure, { maxLength: 3 }) }), {
      maxLength: 5,
    }),
  }),
);

describe('every chart', () => {
  it.each(Object.entries(charts))('has a title, its unit and its note: %s', (_, chart) => {
    const drawing = layOutChart(chart, width, look);
    const words = wordsOf(drawing);
    expect(words[0]).toBe(chart.title);
    expect(words[1]).toBe(chart.unit === 'percent' ? 'Percent' : 'US dollars a year');
    if (chart.note !== null) expect(words.at(-1)).toBe(chart.note);
    expectInside(drawing, width);
  });

  it('stays inside its frame whatever its figures and labels are', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(240, 487.28, 504, 684), (chart, frameWidth) => {
        expectInside(layOutChart(chart, frameWidth, look), frameWidth);
      }),
      { numRuns: 300 },
    );
  });
});

describe('range bars', () => {
  const [developers, technician, cardiologists, actors] = payChart.rows;
  if (!developers || !technician || !cardiologists || !actors) throw new Error('the sample has four roles');
  const { outer, inner, ends } = look.theme.range;

  it('name their ends, the median and the mean', () => {
    expect(wordsOf(layOutRows([developers]))).toEqual(
      expect.arrayContaining(['$82,460', '$214,670', 'median $135,980', 'mean $148,100']),
    );
  });

  it('are filled for percentiles, with the inner half, and outlined for ends that are none', () => {
    const drawing = layOutRows([developers, technician]);
    const [whole] = barsOf(drawing, outer);
    const [half] = barsOf(drawing, inner);
    expect(whole?.x).toBeLessThan(half?.x ?? 0);
    expect((whole?.x ?? 0) + (whole?.width ?? 0)).toBeGreaterThan((half?.x ?? 0) + (half?.width ?? 0));
    expect(barsOf(drawing, ends).map(({ outline }) => outline)).toEqual([look.theme.range.outline]);
  });

  it('are drawn up to a bound with a mark, and say so', () => {
    const drawing = layOutRows([cardiologists]);
    expect(wordsOf(drawing)).toEqual(
      expect.arrayContaining(['$239,200 or more', 'median $239,200 or more', 'mean: not published']),
    );
    const closed = { ...cardiologists, high: dollars(239_200) };
    expect(lineCount(drawing) - lineCount(layOutRows([closed]))).toBe(4);
  });

  it('say what is missing and draw nothing for it', () => {
    const drawing = layOutRows([actors]);
    expect(wordsOf(drawing)).toContain('\u2013 not published');
    expect(drawing.shapes.filter(({ type }) => type === 'rect' || type === 'dot')).toEqual([]);
  });

  it('name one missing end beside the role, and mark the other', () => {
    const drawing = layOutRows([{ ...developers, low: unpublished }]);
    expect(wordsOf(drawing).join(' ')).toContain('10th percentile: not published');
    expect(wordsOf(drawing)).toContain('$214,670');
    expect(barsOf(drawing, outer)).toEqual([]);
  });

  it('show equal ends as a line', () => {
    const same = dollars(50_000);
    const row = { ...developers, low: same, p25: same, median: same, p75: same, high: same, mean: same };
    expect(barsOf(layOutRows([row]), outer)[0]?.width).toBe(1);
  });

  it.each([1, 2, 3, 4, 5])('have a row for each of %i roles, none above another', (count) => {
    const rows = Array.from({ length: count }, (_, index) => ({ ...developers, label: `Role ${index + 1}` }));
    const tops = barsOf(layOutRows(rows), outer).map(({ y }) => y);
    expect(tops).toHaveLength(count);
    for (const [index, top] of tops.entries())
      expect(top - (tops[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(30);
  });

  it('wrap a long title and end it in an ellipsis', () => {
    const label =
      'Sales Representatives of Wholesale and Manufacturing, Except Technical and Scientific Products and Their Many Spare Parts';
    const titles = textsOf(layOutRows([{ ...developers, label }])).filter(
      ({ style }) => style === look.theme.text.heading,
    );
    expect(titles).toHaveLength(3);
    expect(titles.at(-1)?.text).toMatch(/…$/);
  });
});

describe('bars', () => {
  const [first, second] = look.theme.series.map(({ fill }) => fill);

  it('are as long as their figures say, from one line on', () => {
    const bars = barsOf(layOutChart(skillsChart, width, look), first ?? '');
    const [longest = { x: 0, width: 0 }, next] = bars;
    expect(bars).toHaveLength(7);
    expect((next?.width ?? 0) / longest.width).toBeCloseTo(6 / 13, 6);
    expect(new Set(bars.map(({ x }) => x.toFixed(3))).size).toBe(2);
  });

  it('stand in two columns where groups are long, in one where they are short', () => {
    expect(lefts(layOutChart(skillsChart, width, look))).toEqual([0, expect.closeTo(266, 0)]);
    expect(lefts(layOutChart(skillsChart, 300, look))).toEqual([0, 0]);
    expect(lefts(layOutChart(localPayChart, width, look))).toEqual([0, 0, 0]);
  });

  it('of a rating begin at the low end of its scale', () => {
    const bars = [1, 3, 5].map((value) => ({ label: `${value}`, series: 0, figure: rated(value) }));
    const chart = { ...skillsChart, unit: 'importance', scale: { from: 1, to: 5 } } as const;
    const drawing = layOutChart({ ...chart, groups: [{ label: 'Role', bars }] }, width, look);
    const widths = barsOf(drawing, first ?? '').map((bar) => bar.width);
    expect(widths[0]).toBe(0);
    expect((widths[1] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(0.5, 6);
  });

  it('say what is missing, and put a role without any figure on a line of its own', () => {
    const drawing = layOutChart(localPayChart, width, look);
    const missing = textsOf(drawing).filter(({ text }) => text === '\u2013 not published');
    expect(missing).toHaveLength(2);
    expect(barsOf(drawing, first ?? '')).toHaveLength(1);
    expect(barsOf(drawing, second ?? '')).toHaveLength(2);
    const actors = textsOf(drawing).find(({ text }) => text === 'Actors');
    expect(missing[1]?.y).toBeCloseTo(actors?.y ?? 0, 0);
  });

  it('all missing are lines of reasons without an axis', () => {
    const groups = localPayChart.groups.slice(2);
    const drawing = layOutChart({ ...localPayChart, groups }, width, look);
    expect(drawing.shapes.every(({ type }) => type === 'text')).toBe(true);
  });

  it('go left for a negative figure and end open for a top-coded one', () => {
    const bars = [dollars(-5_000), dollars(10_000), topCoded].map((figure, index) => ({
      label: `Bar ${index}`,
      series: 0,
      figure,
    }));
    const drawing = layOutChart({ ...localPayChart, groups: [{ label: 'Role', bars }] }, width, look);
    const [negative, positive] = barsOf(drawing, first ?? '');
    expect((negative?.x ?? 0) + (negative?.width ?? 0)).toBeCloseTo(positive?.x ?? 0, 6);
    expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['\u2212$5,000', '$239,200 or more']));
  });
});

describe('stacked bars', () => {
  const [male, female] = look.theme.series.map(({ fill }) => fill);

  it('carry the names of their parts, inside where there is room and beside where there is none', () => {
    const drawing = layOutChart(genderChart, width, look);
    const textOf = (text: string) => textsOf(drawing).find((shape) => shape.text === text);
    expect(textOf('Male 71.2%')?.style.color).toBe('#ffffff');
    expect(textOf('Male 94.7%')?.style.color).toBe('#ffffff');
    expect(textOf('Female 5.3%')?.style).toBe(look.theme.text.value);
    expect(textOf('\u2013 not published')).toBeDefined();
    // Two parts, and a patch of colour before the label beside.
    expect(barsOf(drawing, female ?? '')).toHaveLength(3);
  });

  it('fill the bar when they sum to the whole, and show the gap when they do not', () => {
    const rows = [{ label: 'Role', figures: [percent(60), percent(20)] }];
    const short = layOutChart({ ...genderChart, rows }, width, look);
    expect(barsOf(short, look.theme.rest)).toHaveLength(1);
    expect(barsOf(layOutChart(genderChart, width, look), look.theme.rest)).toEqual([]);
    const [bar] = barsOf(short, look.theme.rest);
    expect(barsOf(short, male ?? '')[0]?.width).toBeCloseTo((bar?.width ?? 0) * 0.6 - 1, 6);
  });

  it('name parts below the bar, each by its colour, where there is no room beside it', () => {
    const parts = ['White', 'Black or African American', 'Asian', 'Hispanic or Latino', 'Unknown'];
    const rows = [{ label: 'Role', figures: [50, 38, 6, 3, 3].map(percent) }];
    const drawing = layOutChart({ ...genderChart, parts, rows }, width, look);
    const bottom = Math.max(...barsOf(drawing, male ?? '').map(({ y, height }) => y + height));
    for (const [index, text] of ['Asian 6%', 'Hispanic or Latino 3%', 'Unknown 3%'].entries()) {
      const label = textsOf(drawing).find((shape) => shape.text === text);
      expect(label?.y, text).toBeGreaterThan(bottom);
      const fill = look.theme.series[index + 2]?.fill ?? '';
      expect(barsOf(drawing, fill).filter(({ y }) => y > bottom)).toHaveLength(1);
    }
    expectInside(drawing, width);
  });

  it('name a part that is missing beside the others', () => {
    const rows = [{ label: 'Role', figures: [percent(60), unpublished] }];
    expect(wordsOf(layOutChart({ ...genderChart, rows }, width, look))).toContain(
      'Female \u2013 not published',
    );
  });
});
