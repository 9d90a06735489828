/** Figures that a release does not have, by the reason why. */
import type { MissingFigure } from '../figure.ts';
import type { Profile } from '../profile.ts';

/** Somebody may publish it; this release does not carry it. */
export const notInRelease: MissingFigure = { missing: 'not-in-release' };

/** Nobody official collects it. */
export const notCollected: MissingFigure = { missing: 'not-collected' };

/** Pay of which this release carries no point at all. */
export const payNotInRelease: Profile['pay']['annual'] = {
  mean: notInRelease,
  p10: notInRelease,
  p25: notInRelease,
  median: notInRelease,
  p75: notInRelease,
  p90: notInRelease,
};
