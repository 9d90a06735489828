/** How charts look on pages: as in the PDF, larger, in colours that follow the reader's choice of light or dark. */
import type { ChartTheme } from '../../src/render/theme.ts';
import { theme } from '../theme.ts';
import { color } from './palette.ts';

const { chart } = theme;

const large = { lineHeight: 1.3, size: 13 } as const;
const small = { lineHeight: 1.35, size: 12 } as const;

export const chartTheme: ChartTheme = {
  ...chart,
  fontFamily: 'inherit',
  text: {
    title: { ...large, weight: 'semibold', color: color('strong') },
    unit: { ...small, weight: 'regular', color: color('muted') },
    heading: { ...large, weight: 'semibold', color: color('ink') },
    label: { ...small, weight: 'regular', color: color('ink') },
    value: { ...small, weight: 'semibold', color: color('ink') },
    axis: { ...small, weight: 'regular', color: color('muted') },
    missing: { ...small, weight: 'regular', color: color('muted') },
    note: { ...small, weight: 'regular', color: color('muted') },
  },
  series: ([0, 1, 2, 3, 4] as const).map((position) => ({
    fill: color(`series-fill-${position}`),
    text: color(`series-text-${position}`),
  })),
  range: {
    outer: color('chart-outer'),
    inner: color('chart-inner'),
    ends: color('chart-ends'),
    outline: { color: color('accent-bright'), width: 1.5 },
    median: { color: color('strong'), width: 2.2 },
    mean: color('chart-mean'),
    meanOutline: { color: color('chart-mean-edge'), width: 1.2 },
    meanRadius: 4.5,
  },
  rest: color('chart-rest'),
  grid: { color: color('chart-grid'), width: 1 },
  base: { color: color('chart-base'), width: 1 },
  barHeight: { range: 18, bar: 13, stack: 24 },
  gap: { label: 7, bars: 5, rows: 14, columns: 40, parts: 10 },
  twoColumnsFrom: 600,
};
