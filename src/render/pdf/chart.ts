/** Charts: vector drawings, each a figure whose words say what it shows, and each whole on one page. */
import type { Block } from '../../document/document.ts';
import { layOutChart } from '../chart/lay-out-chart.ts';
import type { Drawing, ShapeTypes } from '../chart/shapes.ts';
import { cleanText } from '../text/clean-text.ts';
import { addElement, type Canvas, measureIn, printable } from './canvas.ts';
import type { PreparedBlock } from './prepared-block.ts';

type ChartBlock = Extract<Block, { type: 'chart' }>;

/** One function for each type of shape; the compiler finds a missing one. */
const drawers: {
  readonly [Type in keyof ShapeTypes]: (canvas: Canvas, shape: ShapeTypes[Type]) => void;
} = {
  rect: ({ pdf }, { x, y, width, height, fill, outline }) => {
    const inset = (outline?.width ?? 0) / 2;
    pdf.rect(x + inset, y + inset, Math.max(0, width - 2 * inset), Math.max(0, height - 2 * inset));
    if (outline === undefined) pdf.fill(fill);
    else pdf.lineWidth(outline.width).fillAndStroke(fill, outline.color);
  },
  line: ({ pdf }, { from, to, rule }) => {
    pdf.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(rule.width).stroke(rule.color);
  },
  dot: ({ pdf }, { x, y, radius, fill, outline }) => {
    pdf.circle(x, y, radius).lineWidth(outline.width).fillAndStroke(fill, outline.color);
  },
  text: ({ ink, fonts }, { x, y, text, anchor, style }) => {
    const before = { start: 0, middle: 0.5, end: 1 }[anchor];
    const left = before === 0 ? x : x - before * measureIn(fonts, style)(text);
    ink.write(text, left, y, style);
  },
};

function drawShape<Type extends keyof ShapeTypes>(canvas: Canvas, type: Type, shape: ShapeTypes[Type]): void {
  drawers[type](canvas, shape);
}

/** The largest share of a page's height that a chart takes. */
const mostOfPage = 0.8;

export function prepareChart({ chart }: ChartBlock, canvas: Canvas): PreparedBlock {
  const { theme, fonts, flow, locale } = canvas;
  const drawing = layOutChart(chart, flow.width, {
    theme: theme.chart,
    locale,
    measure: (text, style) => measureIn(fonts, style)(text),
    printable: (text) => printable(fonts, text),
  });
  // A chart is never parted: one that would leave no room for its heading on the page is drawn smaller.
  const size = Math.min(1, ((flow.bottom - flow.top) * mostOfPage) / drawing.height);
  return {
    spaceBefore: theme.space.beforeChart,
    beginnings: [drawing.height * size],
    keepsNext: false,
    isIntroduced: true,
    draw: () => drawChart(drawing, size, cleanText(chart.alt), canvas),
  };
}

function drawChart({ shapes, height }: Drawing, size: number, alt: string, canvas: Canvas): void {
  const { pdf, flow } = canvas;
  const { left, y: top, width } = flow;
  const bbox: [number, number, number, number] = [left, top, left + width, top + height * size];
  addElement(canvas, canvas.root, 'Figure', { alt, bbox }).add(() => {
    pdf.save().translate(left, top).scale(size);
    for (const shape of shapes) drawShape(canvas, shape.type, shape);
    pdf.restore();
  });
  flow.y += height * size;
}
