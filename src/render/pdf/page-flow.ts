/** Where on the paper the next thing goes: a cursor that moves down the page and turns it. */

/** Points from the top left corner of the paper. */
export interface PageFlow {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the next thing begins. */
  y: number;
  /** Height that is left on this page. */
  room(): number;
  isAtTop(): boolean;
  turnPage(): void;
}

/** The area of every page that text may fill. */
export type TextArea = Pick<PageFlow, 'left' | 'width' | 'top' | 'bottom'>;

/** A flow at the top of the document's first page. */
export function startFlow(area: TextArea, addPage: () => void): PageFlow {
  return {
    ...area,
    y: area.top,
    room() {
      return this.bottom - this.y;
    },
    isAtTop() {
      return this.y <= this.top;
    },
    turnPage() {
      addPage();
      this.y = this.top;
    },
  };
}

/**
 * How many of a paragraph's lines to set where `fit` of them fit: all, or as many as leave at least two lines on
 * either side of the break, or none.
 */
export function linesBeforeBreak(count: number, fit: number): number {
  if (count <= fit) return count;
  const here = Math.min(fit, count - 2);
  return here >= 2 ? here : 0;
}
