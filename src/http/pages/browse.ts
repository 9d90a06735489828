/** The pages to browse by: a role, the groups, and the roles of one group. */
import { groupAddress, groupInAddress, sortOrders } from '../../pages/browse-address.ts';
import { createGroupRoles, groupPage, groupsOf } from '../../pages/group-page.ts';
import { rolePage } from '../../pages/role-page.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { answerKept } from './answer-kept.ts';
import { answerPage, type Content } from './answer-page.ts';
import { keepLast } from './kept.ts';
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
      const visitor = visitorOf(c, services);
      return answerKept(c, kept, visitor, async (address) => {
        const found = await rolePage(c.req.param('id'), address, dataset);
        if (found.kind === 'moved') return c.redirect(found.to, 301);
        return (await pages()).role(found.view, visitor);
      });
    })
    .get('/groups', guard, async (c) => {
      const view = { groups: groupsOf(dataset), release: dataset.manifest.release };
      return answerPage(c, (await pages()).groups(view, visitorOf(c, services)));
    })
    .get('/groups/:group', guard, async (c) => {
      const visitor = visitorOf(c, services);
      return answerKept(c, kept, visitor, async (address) => {
        const group = groupInAddress(c.req.param('group'), dataset);
        const sort = sortOrders.find((order) => order === c.req.query('sort')) ?? 'title';
        const to = groupAddress(group, sort);
        if (to !== address) return c.redirect(to, 301);
        return (await pages()).group(groupPage(group, await rolesOf(group.code), sort, dataset), visitor);
      });
    });
}
