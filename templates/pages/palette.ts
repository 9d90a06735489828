/** The colours of pages: on light ground those of the PDF, and their counterparts on dark ground. */
import { colors, theme } from '../theme.ts';

const { chart } = theme;

const light = {
  paper: '#ffffff',
  ground: '#f6f7f6',
  ink: colors.ink,
  strong: colors.strong,
  muted: colors.muted,
  accent: colors.accent,
  'accent-bright': colors.accentBright,
  'on-accent': '#ffffff',
  rule: colors.rule,
  fill: colors.fill,
  edge: '#8b857c',
  wrong: '#a3281c',
  'chart-outer': chart.range.outer,
  'chart-inner': chart.range.inner,
  'chart-ends': chart.range.ends,
  'chart-mean': chart.range.mean,
  'chart-mean-edge': colors.strong,
  'chart-rest': chart.rest,
  'chart-grid': chart.grid.color,
  'chart-base': chart.base.color,
  ...seriesColors(chart.series),
} as const;

type Name = keyof typeof light;

/** Text stands out from the ground and from fills by at least 4.5 to 1, what is drawn by at least 3 to 1. */
const dark: Readonly<Record<Name, string>> = {
  paper: '#161b1e',
  ground: '#101416',
  ink: '#d9dedf',
  strong: '#f3f6f6',
  muted: '#a39d94',
  accent: '#8fd0d8',
  'accent-bright': '#66bac6',
  'on-accent': '#0c1517',
  rule: '#2f373b',
  fill: '#1e2a2e',
  edge: '#7d868a',
  wrong: '#ff9d90',
  'chart-outer': '#2f565c',
  'chart-inner': '#5aa9b4',
  'chart-ends': '#161b1e',
  'chart-mean': '#f0b65f',
  'chart-mean-edge': '#101416',
  'chart-rest': '#232a2d',
  'chart-grid': '#2a3236',
  'chart-base': '#8a9296',
  ...seriesColors([
    { fill: '#4fa9b6', text: '#0c1517' },
    { fill: '#f0b65f', text: '#0c1517' },
    { fill: '#c48bb6', text: '#0c1517' },
    { fill: '#3a6468', text: '#f3f6f6' },
    { fill: '#a09a91', text: '#0c1517' },
  ]),
};

type SeriesName = `series-${'fill' | 'text'}-${0 | 1 | 2 | 3 | 4}`;

function seriesColors(
  series: readonly { readonly fill: string; readonly text: string }[],
): Record<SeriesName, string> {
  const of = (position: number) => series[position % series.length] ?? { fill: '#000000', text: '#ffffff' };
  return {
    'series-fill-0': of(0).fill,
    'series-text-0': of(0).text,
    'series-fill-1': of(1).fill,
    'series-text-1': of(1).text,
    'series-fill-2': of(2).fill,
    'series-text-2': of(2).text,
    'series-fill-3': of(3).fill,
    'series-text-3': of(3).text,
    'series-fill-4': of(4).fill,
    'series-text-4': of(4).text,
  };
}

function declarations(palette: Readonly<Record<string, string>>): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

/** Custom properties for the style sheet; paper is always white. */
export const paletteCss = `:root{color-scheme:light;${declarations(light)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${declarations(dark)}}}
`;

/** A colour as the style sheet and drawings name it. */
export function color(name: Name): string {
  return `var(--${name})`;
}
