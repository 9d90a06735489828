/** The pages of editions: which there are, how one stands and what changed in it, and how far one is. */
import { editionOf } from '../../edition/edition-state.ts';
import { checkMonth } from '../../edition/month.ts';
import { editionPage, editionsPage, progressOf } from '../../pages/edition-page.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { viewerOf } from '../viewer.ts';
import { answerPage } from './answer-page.ts';

/** The routes of these pages. */
export function editionPageRoutes({ reports, pages }: HttpServices) {
  return createRouter()
    .get('/editions', async (c) => {
      const before = c.req.query('before');
      const month = before === undefined ? undefined : checkMonth(before);
      return answerPage(c, (await pages()).editions(await editionsPage(reports, viewerOf(c), month)));
    })
    .get('/editions/:month', async (c) => {
      const month = checkMonth(c.req.param('month'));
      return answerPage(c, (await pages()).edition(await editionPage(reports, month, viewerOf(c))));
    })
    .get('/editions/:month/progress', async (c) => {
      const state = await editionOf(reports, checkMonth(c.req.param('month')));
      return answerPage(c, (await pages()).progress(progressOf(state)));
    });
}
