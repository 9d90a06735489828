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
];

it.each(texts)('%s stands out by at least 4.5 to 1', (_, { color }) => {
  expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(color, theme.table.headerFill)).toBeGreaterThanOrEqual(4.5);
});
