/** A chart as SVG for web pages: the same shapes as on paper, with its words for a reader who cannot see them. */
import type { Chart } from '../../document/document.ts';
import { layOutChart, layOutPlot } from '../chart/lay-out-chart.ts';
import type { ChartLook } from '../chart/look.ts';
import type { Drawing, ShapeTypes } from '../chart/shapes.ts';
import { cleanText } from '../text/clean-text.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { Rule } from '../theme.ts';

/** One function for each type of shape; the compiler finds a missing one. */
const writers: { readonly [Type in keyof ShapeTypes]: (shape: ShapeTypes[Type]) => string } = {
  rect: ({ x, y, width, height, fill, outline }) => {
    const inset = (outline?.width ?? 0) / 2;
    const box = {
      x: x + inset,
      y: y + inset,
      width: Math.max(0, width - 2 * inset),
      height: Math.max(0, height - 2 * inset),
    };
    return element('rect', { ...box, fill, ...strokeOf(outline) });
  },
  line: ({ from, to, rule }) =>
    element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...strokeOf(rule) }),
  dot: ({ x, y, radius, fill, outline }) =>
    element('circle', { cx: x, cy: y, r: radius, fill, ...strokeOf(outline) }),
  text: ({ x, y, text, anchor, style }) =>
    element(
      'text',
      {
        x,
        y,
        fill: style.color,
        'font-size': style.size,
        ...(style.weight === 'semibold' ? { 'font-weight': 600 } : {}),
        ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      },
      text,
    ),
};

function writeShape<Type extends keyof ShapeTypes>(type: Type, shape: ShapeTypes[Type]): string {
  return writers[type](shape);
}

function strokeOf(rule: Rule | undefined): Record<string, string | number> {
  return rule === undefined ? {} : { stroke: rule.color, 'stroke-width': rule.width };
}

function xmlText(text: string): string {
  return escapeXml(cleanText(text));
}

/** Numbers have two decimals: a hundredth of a point is not seen. */
function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function element(name: string, attributes: Record<string, string | number>, text?: string): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    open += ` ${key}="${typeof value === 'number' ? numberText(value) : xmlText(value)}"`;
  return text === undefined ? `${open}/>` : `${open}>${xmlText(text)}</${name}>`;
}

/** What writing needs beside the chart; characters need no replacing, as a browser has fonts of its own. */
export type SvgLook = Omit<ChartLook, 'printable'>;

/** The chart as one `svg` element, to be set into a page as it is. It scales with its box; `width` is in points. */
export function chartSvg(chart: Chart, width: number, look: SvgLook): string {
  const drawing = layOutChart(chart, width, { ...look, printable: cleanText });
  return drawingSvg(chart, drawing, width, look, chart.id);
}

/** The same without title, unit and note, for a page that has them as text beside it; `id` is unique on the page. */
export function plotSvg(chart: Chart, width: number, look: SvgLook, id: string): string {
  return drawingSvg(chart, layOutPlot(chart, width, { ...look, printable: cleanText }), width, look, id);
}

function drawingSvg(
  { title, alt }: Chart,
  { height, shapes }: Drawing,
  width: number,
  { theme }: SvgLook,
  name: string,
): string {
  const id = name.replaceAll(/[^\w-]/g, '-');
  const root = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
    viewBox: `0 0 ${Number(width.toFixed(2))} ${Number(height.toFixed(2))}`,
    width,
    height,
    'font-family': theme.fontFamily,
  }).replace(/\/>$/, '>');
  const lines = [
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-desc` }, alt),
    ...shapes.map((shape) => writeShape(shape.type, shape)),
  ];
  return `${root}\n${lines.join('\n')}\n</svg>\n`;
}
