/** Why a figure has no value. */

/**
 * Why there is no value. `not-listed` is a comparison's own: the role's shares or duties are known, and the
 * one that another role has is not among them.
 */
export const missingReasons = [
  'suppressed',
  'top-coded',
  'not-collected',
  'not-in-release',
  'not-listed',
] as const;
export type MissingReason = (typeof missingReasons)[number];
