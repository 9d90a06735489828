/** The pages to browse by: a role, the groups, and the roles of one group. */
import { groupAddress, groupInAddress, sortOrders } from '../../pages/browse-address.ts';
import { createGroupRoles, groupPage, groupsOf } from '../../pages/group-page.ts';
import { rolePage } from '../../pages/role-page.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { answerPage, type Content, contentOf } from './answer-page.ts';
import { keepLast, keptFor } from './kept.ts';
import { publicOnly } from './public-only.ts';
import { visitorOf } from './visitor.ts';

/** As many pages are kept as they were answered; one of a role takes some 100 kB. */
const mostKept = 64;

/** The routes of these pages. Another way to write an address is sent to the one. */
export function browseRoutes(services: HttpServices) {
  const { dataset, pages } = services;
  const guard = publicOnly(services);
  const rolesOf = createGroupRoles(dataset);
  const kept = keepLast<Content>(mostKept);
  return createRouter()
    .get('/roles/:id', guard, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const visitor = visitorOf(c, services);
      const pagesKept = keptFor(kept, visitor);
      const known = pagesKept.get(pathname + search);
      if (known !== undefined) return answerPage(c, known);
      const found = await rolePage(c.req.param('id'), pathname + search, dataset);
      if (found.kind === 'moved') return c.redirect(found.to, 301);
      const page = contentOf((await pages()).role(found.view, visitor));
      pagesKept.set(pathname + search, page);
      return answerPage(c, page);
    })
    .get('/groups', guard, async (c) => {
      const view = { groups: groupsOf(dataset), release: dataset.manifest.release };
      return answerPage(c, (await pages()).groups(view, visitorOf(c, services)));
    })
    .get('/groups/:group', guard, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const visitor = visitorOf(c, services);
      const pagesKept = keptFor(kept, visitor);
      const known = pagesKept.get(pathname + search);
      if (known !== undefined) return answerPage(c, known);
      const group = groupInAddress(c.req.param('group'), dataset);
      const sort = sortOrders.find((order) => order === c.req.query('sort')) ?? 'title';
      const to = groupAddress(group, sort);
      if (to !== pathname + search) return c.redirect(to, 301);
      const view = groupPage(group, await rolesOf(group.code), sort, dataset);
      const page = contentOf((await pages()).group(view, visitor));
      pagesKept.set(to, page);
      return answerPage(c, page);
    });
}
