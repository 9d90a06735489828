/** The pages for people: home, comparisons, what boxes suggest, and the files that pages load. */
import type { Context } from 'hono';
import { z } from 'zod';
import { rolesInAddress } from '../../dataset/roles-in-address.ts';
import { CodedError } from '../../errors.ts';
import { askForRoles, filledFields } from '../../pages/ask-for-roles.ts';
import { pageAddress } from '../../pages/comparison-address.ts';
import { comparisonPage } from '../../pages/comparison-page.ts';
import { homeView } from '../../pages/home.ts';
import { suggestPlaces, suggestRoles } from '../../pages/suggestions.ts';
import type { HttpEnv } from '../auth/caller.ts';
import { negotiate } from '../negotiate.ts';
import { statusOf } from '../problem.ts';
import { createRouter } from '../router.ts';
import type { HttpServices } from '../services.ts';
import { entryPoints } from '../unmatched.ts';
import { answerKept } from './answer-kept.ts';
import { answerContent, answerPage, type Content, contentOf } from './answer-page.ts';
import { keepLast } from './kept.ts';
import { datasetFor, publicOnly } from './public-only.ts';
import { visitorOf } from './visitor.ts';

/** Longer than any title or place: a text that is cut here finds nothing either way. */
const longestText = 200;

const textSchema = z.string().transform((text) => text.slice(0, longestText));
const boxesSchema = z.coerce.number().int().catch(0);
const choicesSchema = z.object({
  location: textSchema.optional(),
  area: textSchema.optional(),
  baseline: textSchema.optional(),
  exclude: textSchema.optional(),
  locale: textSchema.optional(),
});

const wordsSchema = z.object({ q: textSchema.default('') });

/** As many comparisons are kept as they were answered; a large one takes 200 kB. */
const mostKept = 64;

/** The routes of pages. None is in the OpenAPI document: it describes what programs are to rely on. */
export function pageRoutes(services: HttpServices) {
  const { dataset, pages, search } = services;
  const guard = publicOnly(services);
  const shownTo = datasetFor(services);
  const kept = keepLast<Content>(mostKept);
  const answerHome = async (c: Context<HttpEnv>, asked: Parameters<typeof homeView>[1]) => {
    const page = (await pages()).home(homeView(shownTo(c), asked), visitorOf(c, services));
    if (asked.problem === null) return answerPage(c, page);
    c.set('problem', asked.problem);
    return answerPage(c, page, statusOf(asked.problem));
  };
  return createRouter()
    .get('/', async (c) => {
      c.header('Vary', 'Accept', { append: true });
      if (negotiate(c.req.header('Accept'), ['text/html', 'application/json']) === 'application/json')
        return c.json(entryPoints);
      const fields = filledFields(c.req.queries('role') ?? [], shownTo(c));
      const boxes = boxesSchema.parse(c.req.query('boxes'));
      return answerHome(c, { fields, boxes, problem: null });
    })
    .get('/compare', guard, async (c) => {
      const asked = await askForRoles(c.req.queries('role') ?? [], dataset);
      if ('roles' in asked) return c.redirect(pageAddress({ roles: asked.roles.map(({ id }) => id) }), 303);
      const { fields, error } = asked;
      return answerHome(c, { fields, boxes: 0, problem: error });
    })
    .get('/compare/:roles', guard, async (c) => {
      const visitor = visitorOf(c, services);
      return answerKept(c, kept, visitor, async (address) => {
        const roles = rolesInAddress(c.req.param('roles'), dataset);
        const choices = choicesSchema.parse(c.req.query());
        const found = await comparisonPage({ ...choices, roles }, address, dataset);
        if (found.kind === 'moved') return c.redirect(found.to, 301);
        if (found.kind === 'page') return (await pages()).comparison(found.view, visitor);
        const { fields, error } = found.asked;
        return answerHome(c, { fields, boxes: 0, problem: error });
      });
    })
    .get('/suggestions', guard, async (c) =>
      c.json({ suggestions: suggestRoles(wordsSchema.parse(c.req.query()).q, await search()) }),
    )
    .get('/suggestions/places', guard, async (c) =>
      c.json({ suggestions: await suggestPlaces(wordsSchema.parse(c.req.query()).q, dataset) }),
    )
    .get('/assets/:version/:file', async (c) => {
      const { version, file } = c.req.param();
      const { assetVersion, assets } = await pages();
      const asset = version === assetVersion ? assets.get(file) : undefined;
      if (asset?.shrinks === true) return answerContent(c, contentOf(asset.bytes), asset.mediaType);
      if (asset !== undefined) return c.body(asset.bytes, 200, { 'Content-Type': asset.mediaType });
      const allowed = [...assets.keys()].map((name) => `/assets/${assetVersion}/${name}`);
      const { path } = c.req;
      throw new CodedError('not-found', `Nothing is at '${path}'. See /.`, { value: path, allowed });
    });
}
