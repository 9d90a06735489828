/** Our theme can be read: every text stands out from what it is printed on. */
import { expect, it } from 'vitest';
import { theme } from '../../../templates/theme.ts';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const texts: (readonly [string, { readonly color: string }])[] = [
  ...Object.entries(theme.text),
  ...Object.entries(theme.table.text),
  ['link', { color: theme.linkColor }],
  ...Object.entries(theme.chart.text),
];

it.each(texts)('%s stands out by at least 4.5 to 1', (_, { color }) => {
  expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(color, theme.table.headerFill)).toBeGreaterThanOrEqual(4.5);
});

it.each(theme.chart.series)(
  'a label stands out from the part $fill by at least 4.5 to 1',
  ({ fill, text }) => {
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  },
);

it('tells neighbouring parts and halves of a range apart without colour', () => {
  const fills = theme.chart.series.map(({ fill }) => fill);
  for (const [index, fill] of fills.slice(1).entries())
    expect(contrast(fill, fills[index] ?? fill)).toBeGreaterThanOrEqual(1.8);
  expect(contrast(theme.chart.range.outer, theme.chart.range.inner)).toBeGreaterThanOrEqual(1.8);
  expect(contrast(theme.chart.range.median.color, theme.chart.range.inner)).toBeGreaterThanOrEqual(3);
});
