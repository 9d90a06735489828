/** The page of a comparison: the report to be read, with what can be done with it. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { groupAddress, roleAddress } from '../../src/pages/browse-address.ts';
import { pageAddress } from '../../src/pages/comparison-address.ts';
import type { ComparisonView } from '../../src/pages/views.ts';
import { Blocks } from '../../src/render/html/blocks.tsx';
import { type DocumentPart, partsOf } from '../../src/render/html/parts.ts';
import { Text } from '../../src/render/html/text.tsx';
import { wordsOf } from '../../src/words/catalogue.ts';
import { wordsTag } from '../../src/words/locale.ts';
import { leadParagraphs } from '../blocks.ts';
import { furtherFigures } from '../further-figures.ts';
import { sections } from '../sections.ts';
import { summarySentences } from '../summary.ts';
import { Layout } from './layout.tsx';
import { RelatedRoles } from './related.tsx';
import { Contents, lookOf, Part } from './report-parts.tsx';
import { Sources } from './sources.tsx';
import { structuredData } from './structured-data.ts';
import { SubscribeBox } from './subscribe-form.tsx';
import { Downloads, Settings } from './toolbar.tsx';
import { words } from './words.ts';

/** The longest description that search engines show. */
const longestDescription = 300;

function Title({ roles }: Pick<Comparison, 'roles'>) {
  return (
    <h1>
      {roles.map(({ title }, position) => (
        <>
          {position > 0 && <span class="versus"> {words.comparison.versus} </span>}
          <Text>{title}</Text>
        </>
      ))}
    </h1>
  );
}

/** The page of each role by itself, and those of their groups. */
function Leads({ roles }: Pick<Comparison, 'roles'>) {
  const groups = new Map(roles.map(({ group }) => [group.code, group]));
  return (
    <p class="hint leads" lang={words.language}>
      {words.comparison.each}{' '}
      {roles.map(({ id, title }, position) => (
        <>
          {position > 0 && ' · '}
          <a href={roleAddress(id)}>
            <Text>{title}</Text>
          </a>
        </>
      ))}
      {' · '}
      {[...groups.values()].map((group, position) => (
        <>
          {position > 0 && ' · '}
          <a href={groupAddress(group)}>{words.comparison.browse(group.title)}</a>
        </>
      ))}
    </p>
  );
}

/** Beside the sections of the document those that pages set in their own way, in the same order. */
function contentsOf(comparison: Comparison, main: readonly DocumentPart[], further: readonly DocumentPart[]) {
  const { related, sources } = wordsOf(comparison.locale);
  const hasRelated = comparison.related.length + comparison.similar.length > 0;
  return [
    ...main,
    ...(hasRelated ? [{ id: 'related', title: related.heading }] : []),
    ...further,
    { id: 'sources', title: sources.heading },
  ];
}

export function ComparisonPage({ comparison, choices, states }: ComparisonView) {
  const { roles, place, release, locale } = comparison;
  const look = lookOf(comparison);
  const path = pageAddress({ roles: choices.roles });
  const title = wordsOf(locale).page.title(roles.map((role) => role.title));
  const { parts: main } = partsOf(sections(comparison));
  const { parts: further } = partsOf(furtherFigures(comparison));
  const [sentence = ''] = summarySentences(comparison);
  return (
    <Layout
      title={title}
      description={words.comparison.description(title, sentence).slice(0, longestDescription)}
      canonical={pageAddress({ roles: choices.roles, location: choices.location, locale })}
      data={structuredData(comparison, { title, path })}
    >
      <article class="report" lang={wordsTag(locale)}>
        <header class="opening">
          <p class="eyebrow">
            {words.comparison.eyebrow} · <Text>{place}</Text> · {words.footer.release(release)}
          </p>
          <Title roles={roles} />
          <div class="summary">
            <Blocks blocks={leadParagraphs(comparison)} look={look} />
          </div>
          <Leads roles={roles} />
          <div class="tools" lang={words.language}>
            <Downloads choices={choices} />
            <Settings comparison={comparison} choices={choices} states={states} path={path} />
            <SubscribeBox titles={roles.map((role) => role.title)} choices={choices} />
          </div>
        </header>
        <Contents entries={contentsOf(comparison, main, further)} />
        <div class="parts">
          {main.map((part) => (
            <Part part={part} look={look} />
          ))}
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
