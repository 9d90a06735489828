/** Reads one metric of the catalogue from the profiles: the rows it makes, with values and differences. */
import type { Known, MissingFigure } from '../dataset/figure.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import type { ComparisonRow, Value } from './comparison.ts';
import { type DifferenceKind, difference } from './difference.ts';
import { type ListMetric, type Metric, type SharesMetric, sections } from './metric.ts';

function missingValue({ missing, ...rest }: MissingFigure): Value {
  return { kind: 'missing', reason: missing, ...rest };
}

function numberValue(figure: Known<number> | MissingFigure): Value {
  return 'missing' in figure ? missingValue(figure) : { kind: 'number', ...figure };
}

function textValue(figure: Known<string> | MissingFigure): Value {
  return 'missing' in figure ? missingValue(figure) : { kind: 'text', ...figure };
}

/** A role that has a list or shares, but not this entry of them. */
function notListed(source: string): Value {
  return { kind: 'missing', reason: 'not-listed', source };
}

function rowOf(metric: Metric, values: Value[]): ComparisonRow {
  const { section, metric: name, label, detail } = metric;
  const differences = values.map(() => null);
  return {
    section: sections[section],
    metric: name,
    family: label,
    label,
    unit: null,
    detail,
    values,
    differences,
  };
}

function numberRow(
  metric: Metric,
  values: Value[],
  unit: UnitId,
  kind: DifferenceKind,
  baseline: number,
): ComparisonRow {
  const base = values[baseline];
  const differences = values.map((value, role) =>
    base === undefined || role === baseline ? null : difference(value, base, unit, kind),
  );
  return { ...rowOf(metric, values), unit, differences };
}

/** The one row of a list or of shares that no role has, or null where one does. */
function missingRow(
  metric: Metric,
  figures: readonly (Known<unknown> | MissingFigure)[],
): ComparisonRow | null {
  const missing = figures.filter((figure) => 'missing' in figure);
  return missing.length < figures.length ? null : rowOf(metric, missing.map(missingValue));
}

function listRows(metric: ListMetric, profiles: readonly Profile[]): ComparisonRow[] {
  const figures = profiles.map(metric.read);
  const missing = missingRow(metric, figures);
  if (missing) return [missing];
  const longest = Math.max(...figures.map((figure) => ('missing' in figure ? 0 : figure.value.length)));
  return Array.from({ length: longest }, (_, position) => {
    const values = figures.map((figure): Value => {
      if ('missing' in figure) return missingValue(figure);
      const item = figure.value[position];
      return item === undefined ? notListed(figure.source) : textValue({ ...figure, value: item });
    });
    const number = position + 1;
    const named = { metric: `${metric.metric}/${number}`, label: `${metric.itemLabel} ${number}` };
    return { ...rowOf(metric, values), ...named };
  });
}

function sharesRows(metric: SharesMetric, profiles: readonly Profile[], baseline: number): ComparisonRow[] {
  const figures = profiles.map(metric.read);
  const names = new Set(
    figures.flatMap((figure) => ('missing' in figure ? [] : figure.value.map(({ name }) => name))),
  );
  const missing = missingRow(metric, figures);
  if (missing) return [missing];
  return [...names].map((name) => {
    const values = figures.map((figure): Value => {
      if ('missing' in figure) return missingValue(figure);
      const share = figure.value.find((candidate) => candidate.name === name);
      return share === undefined
        ? notListed(figure.source)
        : numberValue({ ...figure, value: share.percent });
    });
    const named = {
      metric: `${metric.metric}/${name.toLowerCase().replaceAll(' ', '-')}`,
      label: `${metric.itemLabel}: ${name}`,
      item: name,
    };
    return { ...numberRow(metric, values, 'percent', 'amount', baseline), ...named };
  });
}

function hasFigure(row: ComparisonRow): boolean {
  return row.values.some(
    (value) => value.kind !== 'missing' || value.reason === 'top-coded' || value.reason === 'suppressed',
  );
}

/** The rows of one metric, in order; none for an occasional metric that no role has a figure for. */
export function metricRows(metric: Metric, profiles: readonly Profile[], baseline: number): ComparisonRow[] {
  switch (metric.kind) {
    case 'list':
      return listRows(metric, profiles);
    case 'shares':
      return sharesRows(metric, profiles, baseline);
    case 'text': {
      const row = rowOf(
        metric,
        profiles.map((profile) => textValue(metric.read(profile))),
      );
      return metric.always || hasFigure(row) ? [row] : [];
    }
    case 'number': {
      const values = profiles.map((profile) => numberValue(metric.read(profile)));
      const row = numberRow(metric, values, metric.unit, metric.difference, baseline);
      return metric.always || hasFigure(row) ? [row] : [];
    }
  }
}
