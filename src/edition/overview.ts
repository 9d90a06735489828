/** An edition as its index shows it: what each subscription got, and what changed in it. */
import type { Pin } from './pin.ts';
import type { ItemResult } from './result.ts';

export interface EditionOverview {
  readonly pin: Pin;
  /** In the order of the plan. */
  readonly results: readonly ItemResult[];
}
