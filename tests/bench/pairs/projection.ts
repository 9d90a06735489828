/** What a sample says of all pairs: hours on so many cores, and dollars on AWS. Pure arithmetic over a few assumptions. */
import { type PriceId, prices } from './prices.ts';

/** What one report took, on average over the sample. */
export interface ReportFigures {
  /** Of processor time, those of Node's own threads that collect garbage and compile with it. */
  readonly seconds: number;
  readonly bytes: number;
  /** Requests of storage, as S3 would count them. */
  readonly writes: number;
  readonly reads: number;
}

/** What cannot be measured here. docs/costs.md says why each is so. */
export const assumed = {
  /** Memory of a function in GB: at 1,769 MB Lambda gives it one whole core. */
  memory: 1769 / 1024,
  /** Seconds that a report waits for S3, which a folder does not make it wait: four turns of 30 ms. */
  waiting: 0.12,
  /** Reports that one invocation makes: those of one child execution of a Distributed Map. */
  reportsPerChild: 20,
  /** The result that whoever runs the month or the batch keeps of each report. */
  writesOfResult: 1,
  /** Each file and the receipt are looked at once more before all is published. */
  readsToPublish: 5,
  /** Transitions of a Standard child: that it is started, and its one task. */
  transitionsPerChild: 2,
  /** Memory of an Express child in GB. */
  expressMemory: 64 / 1024,
} as const;

export interface CostLine {
  readonly what: string;
  /** In the unit of its price. */
  readonly amount: number;
  readonly unit: string;
  readonly usd: number;
}

function cost(what: string, amount: number, unit: string, price: PriceId): CostLine {
  return { what, amount, unit, usd: amount * prices[price].usd };
}

const gigabyte = 2 ** 30;

/** Hours that so many reports take on so many cores, each of which makes so many a second. */
export function hoursOn(cores: number, reports: number, perSecond: number): number {
  return reports / perSecond / cores / 3600;
}

/** What making the reports costs once. */
export function makingCosts(reports: number, { seconds, writes, reads }: ReportFigures): CostLine[] {
  const children = Math.ceil(reports / assumed.reportsPerChild);
  const billed = reports * (seconds + assumed.waiting) * assumed.memory;
  return [
    cost('Lambda, duration', billed, 'GB-seconds', 'lambda-seconds'),
    cost('Lambda, requests', children, 'requests', 'lambda-requests'),
    cost('S3, writes', reports * (writes + assumed.writesOfResult), 'requests', 's3-writes'),
    cost('S3, reads', reports * (reads + assumed.readsToPublish), 'requests', 's3-reads'),
  ];
}

/** What handing the work out costs, with children of either kind of workflow. */
export function stepCosts(
  reports: number,
  { seconds }: ReportFigures,
): Record<'standard' | 'express', CostLine[]> {
  const children = Math.ceil(reports / assumed.reportsPerChild);
  const childSeconds = Math.ceil(assumed.reportsPerChild * (seconds + assumed.waiting) * 10) / 10;
  const transitions = (each: number) =>
    cost('Step Functions, transitions', children * each, 'transitions', 'step-transitions');
  return {
    standard: [transitions(assumed.transitionsPerChild)],
    express: [
      // The parent is Standard, and starting a child is a transition of its own.
      transitions(1),
      cost('Step Functions, Express', children, 'requests', 'express-requests'),
      cost(
        'Step Functions, Express',
        children * childSeconds * assumed.expressMemory,
        'GB-seconds',
        'express-seconds',
      ),
    ],
  };
}

/** What keeping all files costs a month, and what downloading each of them once costs. */
export function keepingCosts(reports: number, { bytes }: ReportFigures): CostLine[] {
  const gigabytes = (reports * bytes) / gigabyte;
  return [
    cost('S3, storage', gigabytes, 'GB a month', 's3-storage'),
    cost('Data transfer, every file once', gigabytes, 'GB', 'data-out'),
  ];
}

export function totalOf(lines: readonly CostLine[]): number {
  return lines.reduce((total, { usd }) => total + usd, 0);
}
