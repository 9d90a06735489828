/** The pages of editions: which there are, how one stands and what changed in it, and how far one is. */
import { editionOf } from '../../edition/edition-state.ts';
import { checkMonth } from '../../edition/month.ts';
import { editionPage, editionsPage, progressOf } from '../../pages/edition-page.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { viewerOf } from '../viewer.ts';
import { answerPage } from './answer-page.ts';
import { visitorOf } from './visitor.ts';

/** The routes of these pages. */
export function editionPageRoutes(services: HttpServices) {
  const { reports, pages } = services;
  return createRouter()
    .get('/editions', async (c) => {
      const before = c.req.query('before');
      const month = before === undefined ? undefined : checkMonth(before);
      const view = await editionsPage(reports, viewerOf(c), month);
      return answerPage(c, (await pages()).editions(view, visitorOf(c, services)));
    })
    .get('/editions/:month', async (c) => {
      const view = await editionPage(checkMonth(c.req.param('month')), viewerOf(c), services);
      return answerPage(c, (await pages()).edition(view, visitorOf(c, services)));
    })
    .get('/editions/:month/progress', async (c) => {
      const state = await editionOf(reports, checkMonth(c.req.param('month')));
      return answerPage(c, (await pages()).progress(progressOf(state)));
    });
}
