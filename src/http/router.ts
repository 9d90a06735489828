/** A router whose invalid requests become errors of ours; every file of routes starts from one. */
import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { CodedError } from '../errors.ts';
import { valueAt } from '../value-at.ts';
import type { HttpEnv } from './auth/caller.ts';

const partNames: Record<string, string> = { json: 'the body', query: 'the query', param: 'the path' };

/** What would have been accepted in place of what an issue is about. */
function allowedBy(issue: z.core.$ZodIssue): string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [issue.expected];
    case 'too_small':
      return [`at least ${String(issue.minimum)}`];
    case 'too_big':
      return [`at most ${String(issue.maximum)}`];
    case 'unrecognized_keys':
      return ['only the keys that /openapi.json describes'];
    default:
      return ['see /openapi.json'];
  }
}

function invalidRequest(target: string, data: unknown, issue: z.core.$ZodIssue | undefined): CodedError {
  const path = issue?.path ?? [];
  const where = path.length === 0 ? (partNames[target] ?? target) : path.join('.');
  const value = issue?.code === 'unrecognized_keys' ? issue.keys[0] : valueAt(data, path);
  const allowed = issue === undefined ? undefined : allowedBy(issue);
  return new CodedError('invalid-request', `${where}: ${issue?.message ?? 'not as expected'}`, {
    value,
    allowed,
  });
}

/** `router`: how paths are matched, and `getPath`: what a request's path is, where hono's own choice does not do. */
type RouterOptions = Pick<
  NonNullable<ConstructorParameters<typeof OpenAPIHono<HttpEnv>>[0]>,
  'router' | 'getPath'
>;

/** A router that throws `invalid-request`, naming the first part of a request that does not fit its schema. */
export function createRouter(options: RouterOptions = {}): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    ...options,
    defaultHook: (result) => {
      if (result.success) return;
      throw invalidRequest(result.target, 'data' in result ? result.data : undefined, result.error.issues[0]);
    },
  });
}
