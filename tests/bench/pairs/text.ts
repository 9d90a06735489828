/** What was measured and what it means for all pairs, as plain text. */
import type { SampleMeasured } from './measure.ts';
import { type CostLine, hoursOn, keepingCosts, makingCosts, stepCosts, totalOf } from './projection.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** The value that so large a part of the ascending values is below. */
function quantile(ascending: readonly number[], part: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(part * ascending.length))] ?? Number.NaN;
}

/** Characters of the first column, and of each other. */
const firstWidth = 48;
const otherWidth = 11;

function columns(...texts: readonly string[]): string {
  return texts
    .map((text, column) => (column === 0 ? text.padEnd(firstWidth) : text.padStart(otherWidth)))
    .join('');
}

function rateLine(what: string, rates: readonly number[]): string {
  const ascending = rates.toSorted((a, b) => a - b);
  const figures = [quantile(ascending, 0.5), ascending[0] ?? Number.NaN, ascending.at(-1) ?? Number.NaN];
  return columns(what, ...figures.map((rate) => rate.toFixed(1)));
}

function sampleLines({ roles, pairs, sample, times, byClock, byProcessor, sizes, report }: SampleMeasured) {
  const kilobytes = [...sizes].map(([format, bytes]) => `${format} ${(bytes / 1000).toFixed(1)}`).join(', ');
  const [low, middle, high] = [0.05, 0.5, 0.95].map((part) => quantile(times, part).toFixed(1));
  return [
    `Sample: ${whole.format(sample)} of the ${whole.format(pairs)} pairs of ${roles} occupations`,
    columns(`of ${byClock.length} blocks`, 'median', 'least', 'most'),
    rateLine('reports a second per core, by the clock', byClock),
    rateLine('reports a second per core, of processor time', byProcessor),
    `milliseconds of a report: median ${middle}, 5% below ${low}, 5% above ${high}`,
    `kB of a report: ${kilobytes}; together ${(report.bytes / 1000).toFixed(1)}`,
    `requests of storage for a report: ${report.writes.toFixed(1)} writes, ${report.reads.toFixed(1)} reads`,
  ];
}

function hourLines({ pairs, byProcessor }: SampleMeasured, cores: readonly number[]): string[] {
  const ascending = byProcessor.toSorted((a, b) => a - b);
  const rates = [quantile(ascending, 0.5), ascending.at(-1) ?? Number.NaN, ascending[0] ?? Number.NaN];
  return [
    `All ${whole.format(pairs)} pairs: hours of cores that do nothing else, by processor time`,
    columns('cores', 'median', 'least', 'most'),
    ...cores.map((count) =>
      columns(String(count), ...rates.map((rate) => hoursOn(count, pairs, rate).toFixed(2))),
    ),
  ];
}

function costText({ what, amount, unit, usd }: CostLine): string {
  return `${columns(what, whole.format(amount), usd.toFixed(2))}  ${unit}`;
}

function costLines({ pairs, report }: SampleMeasured): string[] {
  const making = makingCosts(pairs, report);
  const steps = stepCosts(pairs, report);
  const together = (kind: 'standard' | 'express') =>
    columns(`together, ${kind} children`, '', (totalOf(making) + totalOf(steps[kind])).toFixed(2));
  return [
    'The same on AWS, US dollars, at prices and with assumptions that docs/costs.md has: check them first',
    columns('making them, once', 'amount', 'USD'),
    ...making.map(costText),
    ...steps.standard.map((line) => costText({ ...line, what: `${line.what}, standard children` })),
    ...steps.express.map((line) => costText({ ...line, what: `${line.what}, express children` })),
    together('standard'),
    together('express'),
    columns('keeping and fetching them', 'amount', 'USD'),
    ...keepingCosts(pairs, report).map(costText),
  ];
}

/** The text of a measurement, with hours on each of these counts of cores. */
export function pairsText(measured: SampleMeasured, cores: readonly number[]): string {
  return [sampleLines(measured), hourLines(measured, cores), costLines(measured)]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
