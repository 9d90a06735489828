/** Pairs drawn from all pairs of roles: the same seed draws the same, and every pair is as likely as another. */
import { createHash } from 'node:crypto';

/** How many pairs so many roles have. */
export function pairCount(roles: number): number {
  return (roles * (roles - 1)) / 2;
}

/** A number from 0 up to 1, always the same for the seed and the turn. */
function drawn(seed: number, turn: number): number {
  return createHash('sha256').update(`${seed} ${turn}`).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** Pairs of the roles, in the order in which they were drawn, each once; all of them where so many are wanted. */
export function samplePairs(
  roles: readonly string[],
  wanted: number,
  seed: number,
): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  const count = Math.min(wanted, pairCount(roles.length));
  for (let turn = 0; pairs.size < count; turn += 2) {
    const first = Math.floor(drawn(seed, turn) * roles.length);
    const second = Math.floor(drawn(seed, turn + 1) * roles.length);
    const [low, high] = [roles[Math.min(first, second)], roles[Math.max(first, second)]];
    if (first !== second && low !== undefined && high !== undefined) pairs.set(`${low} ${high}`, [low, high]);
  }
  return [...pairs.values()];
}
