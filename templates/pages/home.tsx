/** The home page: what it is, a box for each role, popular comparisons and groups; also the page that asks again. */
import type { HomeView } from '../../src/pages/views.ts';
import { GroupList } from './groups.tsx';
import { Layout } from './layout.tsx';
import { RoleForm } from './role-form.tsx';
import { words } from './words.ts';

function Popular({ popular }: Pick<HomeView, 'popular'>) {
  return (
    <section aria-labelledby="popular">
      <h2 id="popular">{words.home.popular}</h2>
      <ul class="cards">
        {popular.map(({ titles, href }) => (
          <li>
            <a href={href}>
              {titles.map((title, position) => (
                <>
                  {position > 0 && <span class="versus"> {words.comparison.versus} </span>}
                  {title}
                </>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Groups({ groups }: Pick<HomeView, 'groups'>) {
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{words.home.groups}</h2>
      <GroupList groups={groups} />
    </section>
  );
}

export function HomePage(view: HomeView) {
  const { fields, problem, popular, groups, roles, release } = view;
  const isAsking = problem !== null;
  return (
    <Layout
      title={isAsking ? words.home.again : words.home.title}
      description={words.home.description}
      canonical={isAsking ? null : '/'}
    >
      <div class="hero">
        <h1>{isAsking ? words.home.again : words.home.title}</h1>
        {isAsking ? (
          <p class="wrong" role="alert">
            {fields.some((field) => field.problem !== null) ? words.home.someWrong : words.problems[problem]}
          </p>
        ) : (
          <p class="lead">{words.home.lead}</p>
        )}
        <RoleForm fields={fields} />
        {!isAsking && <p class="hint">{words.home.about(String(roles), release)}</p>}
      </div>
      {!isAsking && (
        <div class="shelves">
          {popular.length > 0 && <Popular popular={popular} />}
          <Groups groups={groups} />
        </div>
      )}
    </Layout>
  );
}
