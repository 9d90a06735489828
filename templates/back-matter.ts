/** What closes a report: similar roles, others of the same groups, notes, definitions, and the sources. */

import type { ComparedRole, Comparison } from '../src/comparison/comparison.ts';
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

type RelatedRole = Comparison['related'][number];

/** The roles that resemble a compared one, as far as any are known. */
export interface SimilarRoles {
  readonly role: ComparedRole;
  readonly similar: readonly RelatedRole[];
}

/** Other roles of a group: the first of them, and how many more there are. */
export interface GroupRoles {
  readonly title: string;
  readonly first: ComparedRole;
  readonly named: readonly RelatedRole[];
  readonly more: number;
}

/** For each compared role those that resemble it, the closest first. */
export function similarByRole({ similar, roles }: Comparison): SimilarRoles[] {
  return roles.flatMap((role) => {
    const of = similar.filter(({ to }) => to.includes(role.id));
    return of.length === 0 ? [] : [{ role, similar: of }];
  });
}

/** For each group of the compared roles its other roles; `first` is the first compared role of it. */
export function othersByGroup({ related, roles }: Comparison): GroupRoles[] {
  const groups = new Map(roles.toReversed().map((role) => [role.group.code, role]));
  const most = Math.max(leastOfGroup, Math.floor(mostRelated / groups.size));
  const codes = new Set(roles.map(({ group }) => group.code));
  return [...codes].flatMap((code) => {
    const first = groups.get(code);
    const of = related.filter(({ group }) => group === code);
    if (first === undefined || of.length === 0) return [];
    return [
      { title: first.group.title, first, named: of.slice(0, most), more: Math.max(0, of.length - most) },
    ];
  });
}

const titlesOf = (roles: readonly RelatedRole[]) => roles.map(({ title }) => isolated(title));

/** Similar roles, and a sentence for each group of the compared roles, naming its other roles. */
export function relatedRoles(comparison: Comparison): Block[] {
  const words = wordsOf(comparison.locale).related;
  const texts = [
    ...similarByRole(comparison).map(({ role, similar }) =>
      words.similar(isolated(role.title), titlesOf(similar).join('; ')),
    ),
    ...othersByGroup(comparison).map(({ title, named, more }) =>
      words.others(title, [...titlesOf(named), ...(more > 0 ? [words.more(more)] : [])].join('; ')),
    ),
  ];
  const paragraphs = texts.map((text): Block => ({ type: 'paragraph', style: 'body', text }));
  return paragraphs.length === 0 ? [] : [{ type: 'heading', level: 1, text: words.heading }, ...paragraphs];
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
export function asPublishedNote({ locale }: Comparison): Block[] {
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

/** What follows the list of sources: notes on figures, definitions, and the release. */
export function closingNotes(comparison: Comparison): Block[] {
  const notes = figureNotes(comparison);
  const words = wordsOf(comparison.locale).sources;
  return [
    ...(notes.length === 0
      ? []
      : [{ type: 'heading', level: 2, text: words.notes } as const, { type: 'list', items: notes } as const]),
    ...definitionNotes(comparison),
    releaseNote(comparison),
  ];
}

/** Notes, sources and methods. */
export function sourceNotes(comparison: Comparison): Block[] {
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
    ...closingNotes(comparison),
  ];
}
