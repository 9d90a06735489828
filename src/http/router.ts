/** A router whose invalid requests become errors of ours; every file of routes starts from one. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { CodedError } from '../errors.ts';

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** A router that throws `invalid-request`, naming the first part of a request that does not fit its schema. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const path = issue?.path ?? [];
      const where = path.length === 0 ? `the ${result.target}` : path.join('.');
      const value = 'data' in result ? valueAt(result.data, path) : undefined;
      throw new CodedError('invalid-request', `${where}: ${issue?.message ?? 'not as expected'}`, { value });
    },
  });
}
