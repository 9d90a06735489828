/** A block that has been measured and can be drawn. */
export interface PreparedBlock {
  /** Space above it, unless it stands at the top of a page or below a heading. */
  readonly spaceBefore: number;
  /** The height without which it should not begin on a page. */
  readonly least: number;
  /** Whether the block after it must begin on the same page, as after a heading. */
  readonly keepsNext: boolean;
  /** Whether a paragraph before it must be on the same page, as before a chart, with the heading above both. */
  readonly keepsSentence?: boolean;
  /** Its whole height, of a paragraph. */
  readonly height?: number;
  /** Draws it at the cursor and moves the cursor below it. */
  draw(): void;
}
