/** What a chart is drawn with. Lengths are in points from the chart's top left corner; every renderer knows these shapes. */
import type { Rule, TextStyle } from '../theme.ts';

export interface Rect {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  /** Its line lies inside the rectangle. */
  readonly outline?: Rule;
}

export interface Line {
  readonly type: 'line';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly rule: Rule;
}

interface Dot {
  readonly type: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly outline: Rule;
}

/** One line of text: `x` is where its anchor is, `y` the line that letters stand on. */
export interface Text {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: TextStyle;
}

export type Shape = Rect | Line | Dot | Text;

/** Each shape by its type: what draws them has a function for each, and the compiler finds a missing one. */
export type ShapeTypes = { [Each in Shape as Each['type']]: Each };

/** Shapes in the order in which they are drawn, and the height that they take. */
export interface Drawing {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The shape moved to the right and down. */
export function moved(shape: Shape, right: number, down: number): Shape {
  if (shape.type !== 'line') return { ...shape, x: shape.x + right, y: shape.y + down };
  const move = ({ x, y }: Line['from']) => ({ x: x + right, y: y + down });
  return { ...shape, from: move(shape.from), to: move(shape.to) };
}
