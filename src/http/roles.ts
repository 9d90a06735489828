/** GET /v1/roles and /v1/roles/{id}: find a role, and read all that the release knows of it. */
import { createRoute, z } from '@hono/zod-openapi';
import { otherTitle, resolveRole } from '../dataset/resolve-role.ts';
import type { RoleMatch } from '../dataset/role-search.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { onDemand } from './openapi/on-demand.ts';
import { problemResponse } from './openapi/problem-response.ts';
import { profileExample } from './openapi/profile-example.ts';
import { rolePageExample } from './openapi/role-examples.ts';
import { roleProfile, roleProfileSchema } from './role-profile.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

const mostRoles = 100;
const usualRoles = 20;

const roleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    soc: z.string().nullable(),
    group: z.string(),
    aliases: z.array(z.string()),
    matched: z.string().nullable().openapi({
      description: 'The title that matched, where it is not the own one',
      example: 'DevOps Engineer',
    }),
    href: z.string(),
  })
  .openapi('Role');

/** One page of roles; `next` is the cursor of the page after, null on the last. */
export const rolePageSchema = z
  .object({ roles: z.array(roleSchema), total: z.number().int(), next: z.string().nullable() })
  .openapi('RolePage');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/roles',
  tags: ['Roles'],
  summary: 'Find roles by what people call them or by SOC code, or list them all by title',
  request: {
    query: z.strictObject({
      q: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Words of a title', example: 'help desk analyst' }),
      group: z.string().max(200).optional().openapi({ description: 'SOC major group', example: '15-0000' }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(mostRoles)
        .default(usualRoles)
        .openapi({ description: 'How many roles a page has', example: usualRoles }),
      cursor: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'The `next` of the page before', example: encodeCursor(usualRoles) }),
    }),
  },
  responses: onDemand(() => ({
    200: {
      description: 'Roles, best match first',
      content: {
        'application/json': {
          schema: rolePageSchema,
          example: rolePageExample,
        },
      },
    },
    400: problemResponse('invalid-request', 'invalid-cursor', 'unknown-group', 'malformed-url'),
  })),
});

const roleRoute = createRoute({
  method: 'get',
  path: '/v1/roles/{id}',
  tags: ['Roles'],
  summary: 'Everything the release knows of one role',
  request: {
    params: z.object({
      id: z.string().openapi({
        description: 'Id, SOC code or a title that people use',
        example: 'software-developers',
      }),
    }),
  },
  responses: onDemand(() => ({
    200: {
      description: 'The profile',
      content: { 'application/json': { schema: roleProfileSchema, example: profileExample } },
    },
    400: problemResponse('ambiguous-role', 'malformed-url'),
    404: problemResponse('unknown-role'),
  })),
});

function roleAnswer(match: RoleMatch): z.infer<typeof roleSchema> {
  const { id, title, soc, group, aliases } = match.role;
  return { id, title, soc, group, aliases, matched: otherTitle(match), href: `/v1/roles/${id}` };
}

function allRoles({ dataset }: HttpServices): RoleMatch[] {
  const byTitle = dataset.roles.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return byTitle.map((role) => ({ role, title: role.title }));
}

async function findRoles(q: string | undefined, group: string | undefined, services: HttpServices) {
  const { dataset } = services;
  const code = group === undefined ? undefined : dataset.group(group).code;
  const found =
    q === undefined || q.trim() === ''
      ? allRoles(services)
      : (await services.search()).find(q, dataset.roles.length);
  return code === undefined ? found : found.filter(({ role }) => role.group === code);
}

/** The routes of roles. */
export function roleRoutes(services: HttpServices) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      const { q, group, limit, cursor } = c.req.valid('query');
      const roles = await findRoles(q, group, services);
      const start = decodeCursor(cursor, roles.length);
      const end = start + limit;
      const next = end < roles.length ? encodeCursor(end) : null;
      return c.json({ roles: roles.slice(start, end).map(roleAnswer), total: roles.length, next }, 200);
    })
    .openapi(roleRoute, async (c) => {
      const { dataset } = services;
      const { role } = await resolveRole(dataset, c.req.valid('param').id);
      const profile = await dataset.profile(role);
      return c.json(roleProfile(profile, await dataset.places(), dataset.manifest.industries), 200);
    });
}
