/** The pages of groups: all of them, and the roles of one in a table that can be sorted, with two or more to compare. */
import { formatCell } from '../../src/document/format-cell.ts';
import { groupAddress, roleAddress, type SortOrder } from '../../src/pages/browse-address.ts';
import type { GroupPageView, GroupRole, GroupsView, GroupView } from '../../src/pages/views.ts';
import { TableFrame } from '../../src/render/html/table-frame.tsx';
import { Text } from '../../src/render/html/text.tsx';
import { usualLocale } from '../../src/words/locale.ts';
import { figureCell } from './figure-cell.ts';
import { Layout } from './layout.tsx';
import { words } from './words.ts';

const { groups: say } = words;

/** The groups as links, with how many roles each has. */
export function GroupList({ groups }: { groups: readonly GroupView[] }) {
  return (
    <ul class="groups">
      {groups.map(({ title, roles, href }) => (
        <li>
          <a href={href}>{title}</a> <span class="count">{words.home.rolesOf(roles)}</span>
        </li>
      ))}
    </ul>
  );
}

export function GroupsPage({ groups, release }: GroupsView) {
  return (
    <Layout title={say.title} description={say.description} canonical="/groups">
      <div class="sheet">
        <header class="opening">
          <p class="eyebrow">{words.footer.release(release)}</p>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        <GroupList groups={groups} />
      </div>
    </Layout>
  );
}

/** The heading of a column: a link that sorts by it, or the word alone where it is sorted so. */
function SortHeading({ view, sort }: { view: GroupPageView; sort: SortOrder }) {
  const isChosen = view.sort === sort;
  const direction = sort === 'title' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      class={sort === 'title' ? undefined : 'number'}
      aria-sort={isChosen ? direction : undefined}
    >
      {isChosen ? (
        <>
          {say.columns[sort]}{' '}
          <span class="sorted" aria-hidden="true">
            {sort === 'title' ? '↑' : '↓'}
          </span>
        </>
      ) : (
        <a href={groupAddress(view, sort)} title={say.sortBy[sort]}>
          {say.columns[sort]}
        </a>
      )}
    </th>
  );
}

/** Pay of a year, or of an hour where no other is published. */
function payText({ pay, hourly }: GroupRole): string {
  const isHourly = 'missing' in pay && pay.missing !== 'top-coded' && !('missing' in hourly);
  return isHourly
    ? say.anHour(formatCell(figureCell(hourly, 'usd-hour'), usualLocale))
    : formatCell(figureCell(pay, 'usd-year'), usualLocale);
}

function Row({ role }: { role: GroupRole }) {
  const { id, title, jobs, growth } = role;
  return (
    <tr>
      <td class="tick">
        <input type="checkbox" name="role" value={id} aria-label={say.tick(title)} />
      </td>
      <th scope="row">
        <a href={roleAddress(id)}>
          <Text>{title}</Text>
        </a>
        {role.kind !== 'occupation' && <span class="kind"> {words.role.kinds[role.kind]}</span>}
      </th>
      <td class="number">{payText(role)}</td>
      <td class="number">{formatCell(figureCell(jobs, 'jobs'), usualLocale)}</td>
      <td class="number">{formatCell(figureCell(growth, 'percent'), usualLocale)}</td>
    </tr>
  );
}

function RolesTable({ view }: { view: GroupPageView }) {
  return (
    <TableFrame labelledBy="table-roles" class="list">
      <table>
        <caption id="table-roles" class="unseen">
          {say.caption(view.title)}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="tick">
              {say.columns.tick}
            </th>
            <SortHeading view={view} sort="title" />
            <SortHeading view={view} sort="pay" />
            <SortHeading view={view} sort="jobs" />
            <SortHeading view={view} sort="growth" />
          </tr>
        </thead>
        <tbody>
          {view.roles.map((role) => (
            <Row role={role} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function GroupPage(view: GroupPageView) {
  const { title, code, roles, release, sources } = view;
  return (
    <Layout
      title={say.groupTitle(title)}
      description={say.groupDescription(title, roles.length)}
      canonical={groupAddress(view)}
    >
      <div class="sheet">
        <header class="opening">
          <p class="eyebrow">
            <a href="/groups">{say.title}</a> · {code} · {words.footer.release(release)}
          </p>
          <h1>{say.groupTitle(title)}</h1>
          <p class="lead">{say.groupLead(roles.length)}</p>
        </header>
        <form class="list-form" action="/compare" method="get">
          <RolesTable view={view} />
          <div class="actions sticky">
            <button type="submit" class="primary">
              {say.compare}
            </button>
          </div>
        </form>
        <p class="note">
          {say.sources} {sources.map(({ name, vintage }) => `${name} (${vintage})`).join('; ')}
        </p>
      </div>
    </Layout>
  );
}
