/** The stages that can be deployed, and all that differs between them. */
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What is chosen for one stage. Times are in days unless they say otherwise. */
export interface Stage {
  /** Data and logs outlive the stack when it is deleted. */
  readonly keepsData: boolean;
  /**
   * Reports older than this are removed; asking again makes them again. Those of an edition are kept for as long from
   * the day that it was made.
   */
  readonly reportsExpireAfter: number;
  /** For how long what was overwritten or deleted can be had back. */
  readonly oldVersionsExpireAfter: number;
  readonly logsExpireAfter: RetentionDays;
  /** How many requests are worked on at a time; more are answered with 503. */
  readonly reservedConcurrency: number;
  readonly editions: {
    /** Whose clocks and calendar the schedules of editions go by. */
    readonly timeZone: string;
    /** How many batches of an edition are worked on at a time: each is a copy of the function. */
    readonly batchesAtOnce: number;
  };
  /** Requests of all callers together: steady, per second, and at once. More are answered with 429. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  /** What the account may cost a month before somebody is told, in US dollars. */
  readonly monthlyBudget: number;
}

export const stages = {
  dev: {
    keepsData: false,
    reportsExpireAfter: 30,
    oldVersionsExpireAfter: 7,
    logsExpireAfter: RetentionDays.TWO_WEEKS,
    reservedConcurrency: 5,
    editions: { timeZone: 'UTC', batchesAtOnce: 2 },
    throttle: { rateLimit: 10, burstLimit: 20 },
    monthlyBudget: 10,
  },
  prod: {
    keepsData: true,
    reportsExpireAfter: 400,
    oldVersionsExpireAfter: 90,
    logsExpireAfter: RetentionDays.ONE_YEAR,
    reservedConcurrency: 50,
    editions: { timeZone: 'America/New_York', batchesAtOnce: 20 },
    throttle: { rateLimit: 50, burstLimit: 100 },
    monthlyBudget: 50,
  },
} as const satisfies Record<string, Stage>;
