/** A block that has been measured and can be drawn. */
export interface PreparedBlock {
  /** Space above it, unless it stands at the top of a page or below a heading. */
  readonly spaceBefore: number;
  /**
   * Heights without which it should not begin on a page, the most wanted first: where one is higher than any page,
   * the next is enough. A block that shows nothing has none.
   */
  readonly beginnings: readonly number[];
  /** Whether the block after it must begin on the same page, as after a heading. */
  readonly keepsNext: boolean;
  /** Whether a paragraph before it introduces it and must not end the page before, as before a table. */
  readonly isIntroduced: boolean;
  /** The whole height of a paragraph that should not be parted from what it introduces. */
  readonly sentence?: number;
  /**
   * Draws it at the cursor and moves the cursor below it. `after` is the height that what it introduces needs below
   * its last lines.
   */
  draw(after: number): void;
}
