/** Times of named pieces of work, and races in which several of them take turns. */

/** Milliseconds of each named piece of work, over all rounds. */
export class Stopwatch {
  readonly #times = new Map<string, number[]>();

  /** Does the work, notes how long it took, and answers what it gave. */
  async time<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await work();
    this.note(name, performance.now() - start);
    return result;
  }

  note(name: string, milliseconds: number): void {
    const times = this.#times.get(name) ?? [];
    times.push(milliseconds);
    this.#times.set(name, times);
  }

  /** The median time in milliseconds; null for work that was never timed. */
  median(name: string): number | null {
    const times = (this.#times.get(name) ?? []).toSorted((a, b) => a - b);
    const middle = times.length / 2;
    const [low, high] = [times[Math.ceil(middle) - 1], times[Math.floor(middle)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
  }

  /** How often the work was timed. */
  count(name: string): number {
    return this.#times.get(name)?.length ?? 0;
  }
}

/** Work that is done once for each call and times itself. */
export type Lane = (watch: Stopwatch) => Promise<unknown>;

export interface Plan {
  readonly rounds: number;
  /** Rounds before the first that counts, so that code is compiled and caches are filled. */
  readonly warmUp: number;
  /** No further turn is begun after so many seconds: a bench ends, also on a slow machine. */
  readonly seconds: number;
  /** Rounds that a lane keeps its turn for; 4 when absent. */
  readonly turn?: number;
}

/** Rounds that a lane keeps its turn for: few, so that a noise of the machine hits every lane. */
const usualTurn = 4;

/** Lets the lanes take turns until each has done its rounds, or the time is up. */
export async function race(lanes: readonly Lane[], watch: Stopwatch, plan: Plan): Promise<void> {
  const end = performance.now() + plan.seconds * 1000;
  const unnoted = new Stopwatch();
  const { turn = usualTurn } = plan;
  for (let count = 0; count < plan.warmUp && (count === 0 || performance.now() < end); count += 1)
    for (const lane of lanes) await lane(unnoted);
  for (let done = 0; done < plan.rounds; done += turn) {
    if (done > 0 && performance.now() > end) return;
    const length = Math.min(turn, plan.rounds - done);
    for (const lane of lanes) for (let count = 0; count < length; count += 1) await lane(watch);
  }
}
