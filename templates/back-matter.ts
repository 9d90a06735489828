/** What closes a report: similar roles, others of the same groups, notes, definitions, and the sources. */

import type { Comparison } from '../src/comparison/comparison.ts';
import type { Block } from '../src/document/document.ts';
import { formatDate } from '../src/document/format-date.ts';
import { isolated } from '../src/render/text/direction-marks.ts';
import { type MetricId, termIn, wordsOf } from '../src/words/catalogue.ts';
import { textCell } from './columns.ts';
import { familyOf } from './families.ts';
import { releaseDate } from './release-date.ts';

/** As many related roles as a page names over all groups, and at least this many of each; the rest are counted. */
const mostRelated = 12;
const leastOfGroup = 4;

/** The metrics whose making a reader of a page must know; the others explain themselves, and a sheet has them all. */
const explainedOnPages: ReadonlySet<string> = new Set<MetricId>([
  'degree',
  'median-age',
  'experience',
  'years-to-become-low',
  'average-salary-change',
  'salary-range-low',
  'highest-paying-city',
  'highest-paying-state',
  'best-paying-industry',
  'local-mean',
  'local-above-nation',
  'price-level',
  'local-mean-adjusted',
  'major',
  'college',
  'job-zone',
  'skill-importance',
  'technology',
]);

/** For each compared role a line that names the roles that resemble it, where any are known. */
function similarRoles({ similar, roles, locale }: Comparison): Block[] {
  const words = wordsOf(locale).related;
  return roles.flatMap(({ id, title }): Block[] => {
    const titles = similar.filter(({ to }) => to.includes(id)).map((role) => isolated(role.title));
    if (titles.length === 0) return [];
    return [{ type: 'paragraph', style: 'body', text: words.similar(isolated(title), titles.join('; ')) }];
  });
}

/** Similar roles, and a sentence for each group of the compared roles, naming its other roles. */
export function relatedRoles(comparison: Comparison): Block[] {
  const { related, roles, locale } = comparison;
  const words = wordsOf(locale).related;
  const groups = new Map(roles.map(({ group }) => [group.code, group.title]));
  const named = Math.max(leastOfGroup, Math.floor(mostRelated / groups.size));
  const paragraphs = [...groups].flatMap(([code, title]): Block[] => {
    const titles = related.filter(({ group }) => group === code).map((role) => isolated(role.title));
    const rest = titles.length - named;
    const listed = [...titles.slice(0, named), ...(rest > 0 ? [words.more(rest)] : [])];
    if (listed.length === 0) return [];
    return [{ type: 'paragraph', style: 'body', text: words.others(title, listed.join('; ')) }];
  });
  const all = [...similarRoles(comparison), ...paragraphs];
  return all.length === 0 ? [] : [{ type: 'heading', level: 1, text: words.heading }, ...all];
}

/** Each distinct note, with the metrics and the roles that it is about. */
function figureNotes({ rows, roles, locale }: Comparison): string[] {
  const { join } = wordsOf(locale);
  const about = new Map<string, { metrics: Set<string>; titles: Set<string> }>();
  for (const row of rows) {
    for (const [position, value] of row.values.entries()) {
      const { note } = value;
      if (note === undefined) continue;
      const entry = about.get(note) ?? { metrics: new Set<string>(), titles: new Set<string>() };
      entry.metrics.add(row.family);
      entry.titles.add(roles[position]?.title ?? '');
      about.set(note, entry);
    }
  }
  return [...about].map(
    ([note, { metrics, titles }]) =>
      `${[...metrics].join('; ')} (${join([...titles].map(isolated))}): ${note.replace(/\.$/, '')}.`,
  );
}

/** How each source is made; two vintages of one source share their line. */
function methods({ sources }: Comparison): string[] {
  return [...new Set(sources.map(({ name, method }) => `${name}: ${method}`))];
}

/**
 * What those metrics mean that do not explain themselves, as far as there is a figure. They say how
 * figures of occupations are made; those of job titles are as their page gives them.
 */
function definitionNotes({ definitions, rows, roles, locale }: Comparison): Block[] {
  if (roles.every(({ kind }) => kind === 'job-title')) return [];
  const shown = new Set(
    rows.filter(({ values }) => values.some(({ kind }) => kind !== 'missing')).map(familyOf),
  );
  const items = definitions
    .filter(({ metric }) => shown.has(metric) && explainedOnPages.has(metric))
    .map(({ label, definition }) => `${label}: ${definition}`);
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 1, text: wordsOf(locale).sources.definitions },
        { type: 'list', items },
      ];
}

/** Says which words are in another language than the rest, where some are. */
function asPublishedNote({ locale }: Comparison): Block[] {
  const text = wordsOf(locale).sources.asPublished;
  return text === '' ? [] : [{ type: 'paragraph', style: 'body', text }];
}

/** Which release it all comes from, so that it can be told for certain. */
function releaseNote({ release, releaseSha256, locale }: Comparison): Block {
  const date = formatDate(releaseDate(release), locale);
  return {
    type: 'paragraph',
    style: 'note',
    text: wordsOf(locale).release.note(release, date, releaseSha256),
  };
}

/** Notes, sources and methods. */
export function sourceNotes(comparison: Comparison): Block[] {
  const notes = figureNotes(comparison);
  const catalogue = wordsOf(comparison.locale);
  const { columns: headings, sources: words } = catalogue;
  const columns = [
    { key: 'source', heading: headings.source, align: 'left', weight: 4 },
    { key: 'publisher', heading: headings.publisher, align: 'left', weight: 3 },
    { key: 'vintage', heading: headings.vintage, align: 'left', weight: 2 },
    { key: 'licence', heading: headings.licence, align: 'left', weight: 3 },
  ] as const;
  const rows = comparison.sources.map(({ name, publisher, vintage, licence }) =>
    [name, ...[publisher, vintage, licence].map((term) => termIn(catalogue, term))].map(textCell),
  );
  return [
    { type: 'heading', level: 1, text: words.heading },
    ...asPublishedNote(comparison),
    { type: 'table', table: { id: 'sources', title: words.heading, keyColumns: 1, columns, rows } },
    { type: 'list', items: methods(comparison) },
    ...(notes.length === 0
      ? []
      : [{ type: 'heading', level: 2, text: words.notes } as const, { type: 'list', items: notes } as const]),
    ...definitionNotes(comparison),
    releaseNote(comparison),
  ];
}
