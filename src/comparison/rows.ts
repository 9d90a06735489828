/** Reads one metric of the catalogue from the profiles: the rows it makes, with values and differences. */
import type { Known, MissingFigure } from '../dataset/figure.ts';
import type { Profile } from '../dataset/profile.ts';
import type { UnitId } from '../document/unit.ts';
import { type Catalogue, nameOf } from '../words/catalogue.ts';
import type { ComparisonRow, Value } from './comparison.ts';
import { type DifferenceKind, difference } from './difference.ts';
import { ofKinds } from './figure-kind.ts';
import { type FamilyItem, type FamilyMetric, type ListMetric, type Metric, part } from './metric.ts';

function missingValue({ missing, ...rest }: MissingFigure): Value {
  return { kind: 'missing', reason: missing, ...rest };
}

/** A figure as a value of a row. */
export function numberValue(figure: Known<number> | MissingFigure): Value {
  return 'missing' in figure ? missingValue(figure) : { kind: 'number', ...figure };
}

function textValue(figure: Known<string> | MissingFigure): Value {
  return 'missing' in figure ? missingValue(figure) : { kind: 'text', ...figure };
}

/** A role that has a list or shares, but not this entry of them. */
function notListed(source: string): Value {
  return { kind: 'missing', reason: 'not-listed', source };
}

function rowOf(metric: Metric, values: Value[], words: Catalogue): ComparisonRow {
  const { section, metric: name, detail } = metric;
  const label = metric.label(words);
  const differences = values.map(() => null);
  return {
    section: words.sections[section],
    sectionId: section,
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
  words: Catalogue,
): ComparisonRow {
  const base = values[baseline];
  const differences = values.map((value, role) =>
    base === undefined || role === baseline ? null : difference(value, base, unit, kind),
  );
  return { ...rowOf(metric, values, words), unit, differences };
}

/** The one row of a list or of shares that no role has, or null where one does. */
function missingRow(
  metric: Metric,
  figures: readonly (Known<unknown> | MissingFigure)[],
  words: Catalogue,
): ComparisonRow | null {
  const missing = figures.filter((figure) => 'missing' in figure);
  return missing.length < figures.length ? null : rowOf(metric, missing.map(missingValue), words);
}

function listRows(metric: ListMetric, profiles: readonly Profile[], words: Catalogue): ComparisonRow[] {
  const figures = profiles.map(metric.read);
  const missing = missingRow(metric, figures, words);
  if (missing) return metric.always || hasFigure(missing) ? [missing] : [];
  const longest = Math.max(...figures.map((figure) => ('missing' in figure ? 0 : figure.value.length)));
  return Array.from({ length: longest }, (_, position) => {
    const values = figures.map((figure): Value => {
      if ('missing' in figure) return missingValue(figure);
      const item = figure.value[position];
      return item === undefined ? notListed(figure.source) : textValue({ ...figure, value: item });
    });
    const number = position + 1;
    const named = { metric: `${metric.metric}/${number}`, label: `${words.items[metric.metric]} ${number}` };
    return { ...rowOf(metric, values, words), ...named };
  });
}

/** The names of a family's items: those that a page shows first, each group in the order of the roles. */
function namesOf(figures: readonly ReturnType<FamilyMetric['read']>[]) {
  const all = figures.flatMap((figure) => ('missing' in figure ? [] : figure.items));
  const items = all.filter(({ minor = false }) => !minor);
  const shown = new Set(items.filter(({ detail }) => !detail).map(({ name }) => name));
  const names = new Set([...shown, ...items.map(({ name }) => name)]);
  return [...names].map((name) => ({ name, detail: !shown.has(name) }));
}

/** The items' names as the comparison shows them. */
function shownNames(figures: readonly ReturnType<FamilyMetric['read']>[]): Map<string, string> {
  const all = figures.flatMap((figure): readonly FamilyItem[] => ('missing' in figure ? [] : figure.items));
  return new Map(all.map(({ name, shownName = name }) => [name, shownName]));
}

function itemValue(figure: ReturnType<FamilyMetric['read']>, name: string): Value {
  if ('missing' in figure) return missingValue(figure);
  const found = figure.items.find((item) => item.name === name)?.figure;
  if (found === undefined) return notListed(figure.source);
  if ('missing' in found) return missingValue(found);
  return typeof found.value === 'number'
    ? numberValue({ ...found, value: found.value })
    : textValue({ ...found, value: found.value });
}

function familyRows(
  metric: FamilyMetric,
  profiles: readonly Profile[],
  baseline: number,
  words: Catalogue,
): ComparisonRow[] {
  const figures = profiles.map((profile) => metric.read(profile, words));
  if (figures.every((figure) => 'missing' in figure)) {
    return kept(metric, rowOf(metric, figures.map(missingValue), words));
  }
  const shown = shownNames(figures);
  return namesOf(figures).map(({ name, detail }) => {
    const values = figures.map((figure) => itemValue(figure, name));
    const row =
      metric.unit === null
        ? rowOf(metric, values, words)
        : numberRow(metric, values, metric.unit, 'amount', baseline, words);
    const item = shown.get(name) ?? name;
    return {
      ...row,
      metric: `${metric.metric}/${name.toLowerCase().replaceAll(' ', '-')}`,
      label: `${words.items[metric.metric]}: ${item}`,
      item,
      detail: metric.detail || detail,
    };
  });
}

function hasFigure(row: ComparisonRow): boolean {
  return row.values.some(
    (value) => value.kind !== 'missing' || value.reason === 'top-coded' || value.reason === 'suppressed',
  );
}

/** The row, unless it is an occasional one that no role has a figure for. */
function kept({ always }: Metric, row: ComparisonRow): ComparisonRow[] {
  return always || hasFigure(row) ? [row] : [];
}

/** The rows of one metric, in order; none for an occasional metric that no role has a figure for. */
export function metricRows(
  metric: Metric,
  profiles: readonly Profile[],
  baseline: number,
  words: Catalogue,
): ComparisonRow[] {
  switch (metric.kind) {
    case 'list':
      return listRows(metric, profiles, words);
    case 'family':
      return familyRows(metric, profiles, baseline, words);
    case 'text': {
      const names = metric.names?.(words) ?? {};
      const named = (text: string) => nameOf(names, text);
      const values = profiles.map((profile) => textValue(part(metric.read(profile), named)));
      return kept(metric, rowOf(metric, values, words));
    }
    case 'number': {
      const values = profiles.map((profile) => numberValue(metric.read(profile, words)));
      const row = numberRow(metric, values, metric.unit, metric.difference, baseline, words);
      const { kindOf } = metric;
      const kinds = kindOf && profiles.map(({ kind }) => kindOf[kind]);
      return kept(metric, kinds === undefined ? row : ofKinds(row, kinds, baseline));
    }
  }
}

/** The row that says why a section has nothing: its first metric, with the reason for each role. */
export function emptySectionRow(
  first: Metric,
  profiles: readonly Profile[],
  words: Catalogue,
): ComparisonRow {
  const values = profiles.map((profile): Value => {
    const figure = first.read(profile, words);
    return 'missing' in figure ? missingValue(figure) : { kind: 'missing', reason: 'not-in-release' };
  });
  return rowOf(first, values, words);
}
