/** Token buckets: each caller has one that holds a minute's requests and fills up evenly. */

interface Bucket {
  tokens: number;
  /** When `tokens` was right, in milliseconds. */
  at: number;
}

/** What became of one request. */
export interface Taken {
  readonly allowed: boolean;
  /** Whole requests that are left. */
  readonly left: number;
  /** Seconds until the bucket is full again. */
  readonly untilFull: number;
  /** Seconds until the next request is allowed; 0 where one is left. */
  readonly untilNext: number;
}

/** As many callers as are remembered; the one that has been silent longest is forgotten first. */
const mostCallers = 10_000;

/** Takes one request of a caller from its bucket. `now` is in milliseconds. */
export function tokenBuckets(perMinute: number): (caller: string, now: number) => Taken {
  const perSecond = perMinute / 60;
  const buckets = new Map<string, Bucket>();
  return (caller, now) => {
    const before = buckets.get(caller) ?? { tokens: perMinute, at: now };
    const passed = Math.max(0, now - before.at) / 1000;
    const filled = Math.min(perMinute, before.tokens + passed * perSecond);
    const allowed = filled >= 1;
    const tokens = allowed ? filled - 1 : filled;
    buckets.delete(caller);
    buckets.set(caller, { tokens, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > mostCallers && oldest !== undefined) buckets.delete(oldest);
    return {
      allowed,
      left: Math.floor(tokens),
      untilFull: Math.ceil((perMinute - tokens) / perSecond),
      untilNext: tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond),
    };
  };
}
