/** The page of a role: its profile to be read, where it is held and paid, and what to compare it with. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import type { Block } from '../../src/document/document.ts';
import { formatCell } from '../../src/document/format-cell.ts';
import { groupAddress, roleAddress } from '../../src/pages/browse-address.ts';
import type { RoleView } from '../../src/pages/views.ts';
import { Blocks } from '../../src/render/html/blocks.tsx';
import type { HtmlLook } from '../../src/render/html/look.ts';
import { partsOf } from '../../src/render/html/parts.ts';
import { Text } from '../../src/render/html/text.tsx';
import { wordsOf } from '../../src/words/catalogue.ts';
import { leadParagraphs } from '../blocks.ts';
import { valueCell } from '../columns.ts';
import { furtherFigures } from '../further-figures.ts';
import { sections } from '../sections.ts';
import { summarySentences } from '../summary.ts';
import { type KeyFigure, KeyFigures } from './key-figures.tsx';
import { Layout } from './layout.tsx';
import { hasPlaces, Places } from './place-tables.tsx';
import { RelatedRoles } from './related.tsx';
import { Contents, type ContentsEntry, lookOf, Part } from './report-parts.tsx';
import { Sources } from './sources.tsx';
import { structuredData } from './structured-data.ts';
import { SuggestingInput } from './suggesting-input.tsx';
import { words } from './words.ts';

/** What most people look for, above all else. */
const keyMetrics = ['yearly-salary', 'annual-median', 'jobs', 'growth', 'hourly-rate'];
const mostKeyFigures = 4;

/** As many other titles as are named. */
const mostAliases = 10;

/** The longest description that search engines show. */
const longestDescription = 300;

type Role = Comparison['roles'][number];

function keyFiguresOf({ rows, locale }: Comparison): KeyFigure[] {
  const found = keyMetrics.flatMap((metric) => {
    const row = rows.find((candidate) => candidate.metric === metric);
    const [value] = row?.values ?? [];
    if (row === undefined || value === undefined || (value.kind === 'missing' && value.bound === undefined))
      return [];
    return [{ label: row.label, text: formatCell(valueCell(value, row.unit), locale) }];
  });
  return found.slice(0, mostKeyFigures);
}

/** The role is in the address: the form asks for the other one. */
function CompareWith({ role }: { role: Role }) {
  return (
    <form class="tools one-line" action="/compare" method="get" aria-label={words.role.compareForm}>
      <input type="hidden" name="role" value={role.id} />
      <div class="field">
        <label for="other">{words.role.compareWith}</label>
        <SuggestingInput id="other" name="role" value="" source="/suggestions" describedBy="other-hint" />
      </div>
      <button type="submit" class="primary">
        {words.form.submit}
      </button>
      <p class="hint" id="other-hint">
        {words.form.hint}
      </p>
    </form>
  );
}

function Opening({ view, look }: { view: RoleView; look: HtmlLook }) {
  const { comparison, aliases } = view;
  const [role] = comparison.roles;
  if (role === undefined) return null;
  return (
    <header class="opening">
      <p class="eyebrow">
        {words.role.kinds[role.kind]}
        {role.soc === null ? '' : ` ${role.soc}`} · <a href={groupAddress(role.group)}>{role.group.title}</a>{' '}
        · {words.footer.release(comparison.release)}
      </p>
      <h1>
        <Text>{role.title}</Text>
      </h1>
      <div class="summary">
        <Blocks blocks={leadParagraphs(comparison)} look={look} />
      </div>
      {aliases.length > 0 && (
        <p class="hint">
          {words.role.alsoCalled} <Text>{aliases.slice(0, mostAliases).join(', ')}</Text>
        </p>
      )}
      <KeyFigures figures={keyFiguresOf(comparison)} />
      <CompareWith role={role} />
    </header>
  );
}

/** Prose stands under the title of its role, which is that of the page here. */
function withoutTitles(blocks: readonly Block[], title: string): Block[] {
  return blocks.filter((block) => block.type !== 'heading' || block.level === 1 || block.text !== title);
}

function contentsOf(view: RoleView, main: readonly ContentsEntry[], further: readonly ContentsEntry[]) {
  const { comparison } = view;
  const { related, sources } = wordsOf(comparison.locale);
  return [
    ...main,
    ...(hasPlaces(view) ? [{ id: 'places', title: words.role.places.heading }] : []),
    ...(comparison.related.length + comparison.similar.length > 0
      ? [{ id: 'related', title: related.heading }]
      : []),
    ...further,
    { id: 'sources', title: sources.heading },
  ];
}

export function RolePage(view: RoleView) {
  const { comparison } = view;
  const [role] = comparison.roles;
  const title = role?.title ?? '';
  const path = roleAddress(role?.id ?? '');
  const look = lookOf(comparison);
  const { parts: main } = partsOf(withoutTitles(sections(comparison), title));
  const { parts: further } = partsOf(furtherFigures(comparison));
  return (
    <Layout
      title={words.role.title(title)}
      description={summarySentences(comparison).slice(0, 2).join(' ').slice(0, longestDescription)}
      canonical={path}
      data={structuredData(comparison, { title, path })}
    >
      <article class="report">
        <Opening view={view} look={look} />
        <Contents entries={contentsOf(view, main, further)} />
        <div class="parts">
          {main.map((part) => (
            <Part part={part} look={look} />
          ))}
          <Places view={view} look={look} />
          <RelatedRoles comparison={comparison} />
          {further.map((part) => (
            <Part part={part} look={look} />
          ))}
          <Sources comparison={comparison} look={look} />
        </div>
      </article>
    </Layout>
  );
}
