/** The frame of a table: where the screen is too narrow the table scrolls in it, with the keyboard too. */
import type { Child } from 'hono/jsx';

interface Framed {
  /** The id of what names the table. */
  readonly labelledBy: string;
  /** Classes beside the frame's own. */
  readonly class?: string;
  readonly children?: Child;
}

export function TableFrame({ labelledBy, class: more, children }: Framed) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that the keyboard reaches, as it may scroll; no form has it.
    <div
      class={more === undefined ? 'table-frame' : `table-frame ${more}`}
      role="group"
      aria-labelledby={labelledBy}
      tabindex={0}
    >
      {children}
    </div>
  );
}
