/** What closes a report: similar roles, others of the same groups, notes, definitions, and the sources. */
import type { Comparison } from '../src/comparison/comparison.ts';
import { explainedOnPages } from '../src/comparison/definitions.ts';
import type { Block } from '../src/document/document.ts';
import { textCell } from './columns.ts';
import { releaseDate } from './release-date.ts';
import { joinWords } from './words.ts';

/** As many related roles as a page names over all groups, and at least this many of each; the rest are counted. */
const mostRelated = 12;
const leastOfGroup = 4;

/** A sentence that names the roles that resemble the compared ones, where any are known. */
function similarRoles({ similar }: Comparison): Block[] {
  if (similar.length === 0) return [];
  const text = `Similar roles: ${similar.map(({ title }) => title).join('; ')}.`;
  return [{ type: 'paragraph', style: 'body', text }];
}

/** Similar roles, and a sentence for each group of the compared roles, naming its other roles. */
export function relatedRoles(comparison: Comparison): Block[] {
  const { related, roles } = comparison;
  const groups = new Map(roles.map(({ group }) => [group.code, group.title]));
  const named = Math.max(leastOfGroup, Math.floor(mostRelated / groups.size));
  const paragraphs = [...groups].flatMap(([code, title]): Block[] => {
    const titles = related.filter(({ group }) => group === code).map((role) => role.title);
    const rest = titles.length - named;
    const listed = [...titles.slice(0, named), ...(rest > 0 ? [`${rest} more`] : [])];
    if (listed.length === 0) return [];
    return [{ type: 'paragraph', style: 'body', text: `Other roles in ${title}: ${listed.join('; ')}.` }];
  });
  const all = [...similarRoles(comparison), ...paragraphs];
  return all.length === 0 ? [] : [{ type: 'heading', level: 1, text: 'Related roles' }, ...all];
}

/** Each distinct note, with the metrics and the roles that it is about. */
function figureNotes({ rows, roles }: Comparison): string[] {
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
      `${[...metrics].join('; ')} (${joinWords([...titles])}): ${note.replace(/\.$/, '')}.`,
  );
}

/** Says that pay of the compared roles comes from different sources, where it does. */
function mixedSourcesNote({ rows, sources }: Comparison): Block[] {
  const row = rows.find(({ metric }) => metric === 'yearly-salary');
  const used = new Set(row?.values.flatMap((value) => (value.kind === 'number' ? [value.source] : [])));
  if (used.size < 2) return [];
  const names = sources.filter(({ id }) => used.has(id)).map(({ name, vintage }) => `${name} (${vintage})`);
  const text = `The pay of these roles comes from different sources, ${joinWords(names)}: read differences between them with care.`;
  return [{ type: 'paragraph', style: 'body', text }];
}

/** How each source is made; two vintages of one source share their line. */
function methods({ sources }: Comparison): string[] {
  return [...new Set(sources.map(({ name, method }) => `${name}: ${method}`))];
}

/**
 * What those metrics mean that do not explain themselves, as far as there is a figure. They say how
 * figures of occupations are made; those of job titles are as their page gives them.
 */
function definitionNotes({ definitions, rows, roles }: Comparison): Block[] {
  if (roles.every(({ kind }) => kind === 'job-title')) return [];
  const shown = new Set(
    rows
      .filter(({ values }) => values.some(({ kind }) => kind !== 'missing'))
      .map(({ metric }) => metric.split('/')[0]),
  );
  const items = definitions
    .filter(({ metric }) => shown.has(metric) && explainedOnPages.has(metric))
    .map(({ label, definition }) => `${label}: ${definition}`);
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 1, text: 'Definitions' },
        { type: 'list', items },
      ];
}

/** Which release it all comes from, so that it can be told for certain. */
function releaseNote({ release, releaseSha256 }: Comparison): Block {
  const text = `Dataset release ${release}, dated ${releaseDate(release)}. sha256 of its manifest: ${releaseSha256}`;
  return { type: 'paragraph', style: 'note', text };
}

/** Notes, sources and methods. */
export function sourceNotes(comparison: Comparison): Block[] {
  const notes = figureNotes(comparison);
  const columns = [
    { key: 'source', heading: 'Source', align: 'left', weight: 4 },
    { key: 'publisher', heading: 'Publisher', align: 'left', weight: 3 },
    { key: 'vintage', heading: 'Vintage', align: 'left', weight: 2 },
    { key: 'licence', heading: 'Licence', align: 'left', weight: 3 },
  ] as const;
  const rows = comparison.sources.map(({ name, publisher, vintage, licence }) =>
    [name, publisher, vintage, licence].map(textCell),
  );
  return [
    { type: 'heading', level: 1, text: 'Sources' },
    ...mixedSourcesNote(comparison),
    { type: 'table', table: { id: 'sources', title: 'Sources', keyColumns: 1, columns, rows } },
    { type: 'list', items: methods(comparison) },
    ...(notes.length === 0
      ? []
      : [
          { type: 'heading', level: 2, text: 'Notes on figures' } as const,
          { type: 'list', items: notes } as const,
        ]),
    ...definitionNotes(comparison),
    releaseNote(comparison),
  ];
}
