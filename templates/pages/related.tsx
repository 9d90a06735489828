/** Other comparisons from here: with roles that resemble a compared one, and with others of its group. */
import type { Comparison } from '../../src/comparison/comparison.ts';
import { groupAddress } from '../../src/pages/browse-address.ts';
import { pageAddress } from '../../src/pages/comparison-address.ts';
import { Text } from '../../src/render/html/text.tsx';
import { wordsOf } from '../../src/words/catalogue.ts';
import { othersByGroup, similarByRole } from '../back-matter.ts';
import { words } from './words.ts';

type Related = Comparison['related'][number];

interface ListProps {
  readonly heading: string;
  /** The compared role that each of the others is set against. */
  readonly from: string;
  readonly roles: readonly Related[];
  readonly more: number;
  /** The group whose page has the rest. */
  readonly group: { readonly title: string } | null;
}

function RelatedList({ heading, from, roles, more, group }: ListProps) {
  return (
    <div>
      <h3>
        <Text>{heading}</Text>
      </h3>
      <ul class="links">
        {roles.map(({ id, title }) => (
          <li>
            <a href={pageAddress({ roles: [from, id] })}>
              <Text>{title}</Text>
            </a>
          </li>
        ))}
        {more > 0 && (
          <li>
            {group === null ? (
              <span class="count">{words.comparison.more(more)}</span>
            ) : (
              <a href={groupAddress(group)}>{words.comparison.more(more)}</a>
            )}
          </li>
        )}
      </ul>
    </div>
  );
}

/** The same roles as the report names; nothing where none is known. */
export function RelatedRoles({ comparison }: { comparison: Comparison }) {
  const similar = similarByRole(comparison);
  const groups = othersByGroup(comparison);
  if (similar.length + groups.length === 0) return null;
  return (
    <section class="part related" aria-labelledby="related">
      <h2 id="related">{wordsOf(comparison.locale).related.heading}</h2>
      <div class="columns">
        {similar.map(({ role, similar: roles }) => (
          <RelatedList
            heading={words.comparison.compareWith(role.title)}
            from={role.id}
            roles={roles}
            more={0}
            group={null}
          />
        ))}
        {groups.map(({ title, first, named, more }) => (
          <RelatedList
            heading={words.comparison.others(title)}
            from={first.id}
            roles={named}
            more={more}
            group={first.group}
          />
        ))}
      </div>
    </section>
  );
}
