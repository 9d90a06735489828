/** The pages of batches: the caller's own, how one stands and what came of it, and how far one is. */
import { z } from 'zod';
import { batchState } from '../../batch/batch-state.ts';
import { batchesPage, batchPage, batchProgress } from '../../pages/batch-page.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { viewerOf } from '../viewer.ts';
import { answerPage } from './answer-page.ts';
import { visitorOf } from './visitor.ts';

const fromSchema = z.coerce.number().int().catch(1);

/** The routes of these pages. */
export function batchPageRoutes(services: HttpServices) {
  const { reports, pages } = services;
  return createRouter()
    .get('/batches', async (c) => {
      const view = await batchesPage(services, viewerOf(c));
      return answerPage(c, (await pages()).batches(view, visitorOf(c, services)));
    })
    .get('/batches/:id', async (c) => {
      const from = fromSchema.parse(c.req.query('from') ?? 1);
      const view = await batchPage(c.req.param('id'), from, viewerOf(c), services);
      return answerPage(c, (await pages()).batch(view, visitorOf(c, services)));
    })
    .get('/batches/:id/progress', async (c) => {
      const state = await batchState(reports, c.req.param('id'), viewerOf(c));
      return answerPage(c, (await pages()).progress(batchProgress(state)));
    });
}
