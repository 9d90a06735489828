/** List prices of AWS for a projection, each with where it is from. docs/costs.md shows the same; check them before use. */

export interface Price {
  /** US dollars for one unit. */
  readonly usd: number;
  /** As the page has it. */
  readonly listed: string;
  /** The name of the page, and when it was like this. */
  readonly page: string;
  readonly known: string;
}

const known = '2025';

/** Of us-east-1, the first tier, without free tiers. */
export const prices = {
  'lambda-seconds': {
    usd: 0.000_013_333_4,
    listed: '$0.0000133334 per GB-second, arm64',
    page: 'AWS Lambda Pricing',
    known,
  },
  'lambda-requests': {
    usd: 0.2e-6,
    listed: '$0.20 per 1 million requests',
    page: 'AWS Lambda Pricing',
    known,
  },
  's3-writes': {
    usd: 0.005e-3,
    listed: '$0.005 per 1,000 PUT, COPY, POST, LIST requests, S3 Standard',
    page: 'Amazon S3 Pricing',
    known,
  },
  's3-reads': {
    usd: 0.0004e-3,
    listed: '$0.0004 per 1,000 GET and all other requests, S3 Standard',
    page: 'Amazon S3 Pricing',
    known,
  },
  's3-storage': {
    usd: 0.023,
    listed: '$0.023 per GB a month, S3 Standard, first 50 TB',
    page: 'Amazon S3 Pricing',
    known,
  },
  'step-transitions': {
    usd: 0.025e-3,
    listed: '$0.025 per 1,000 state transitions, Standard workflows',
    page: 'AWS Step Functions Pricing',
    known,
  },
  'express-requests': {
    usd: 1e-6,
    listed: '$1.00 per 1 million requests, Express workflows',
    page: 'AWS Step Functions Pricing',
    known,
  },
  'express-seconds': {
    usd: 0.000_016_67,
    listed: '$0.00001667 per GB-second, Express workflows, in steps of 64 MB and 100 ms',
    page: 'AWS Step Functions Pricing',
    known,
  },
  'data-out': {
    usd: 0.09,
    listed: '$0.09 per GB to the internet, first 10 TB a month',
    page: 'Amazon EC2 On-Demand Pricing, Data Transfer',
    known,
  },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceId = keyof typeof prices;
