/** What each operation needs, written into the OpenAPI document from the same table that is enforced. */
import type { createRouter } from '../router.ts';
import { type Access, accessOfRoute } from './access-rules.ts';
import { scopes, scopeWords } from './scopes.ts';

type Document = ReturnType<ReturnType<typeof createRouter>['getOpenAPI31Document']>;
type PathItem = NonNullable<Document['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

const bearerAuth = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: `A token of the issuer. Scopes: ${scopes.map((scope) => `${scope} (${scopeWords[scope]})`).join(', ')}.`,
} as const;

function problem(description: string, header: string) {
  return {
    description,
    headers: { [header]: { schema: { type: 'string' as const } } },
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const problems = {
  401: problem('There is no token, or one that is not to be trusted', 'WWW-Authenticate'),
  403: problem('The token does not have the scope', 'WWW-Authenticate'),
  503: problem('The keys of the issuer, or the store, cannot be reached', 'Retry-After'),
};

function securedOperation(operation: Operation, needed: Access, optional: boolean): Operation {
  if (needed === 'open') return { ...operation, security: [] };
  const requirement = { bearerAuth: needed === 'token' ? [] : [needed] };
  return {
    ...operation,
    security: optional ? [requirement, {}] : [requirement],
    responses: { ...operation.responses, ...problems },
  };
}

function securedPath(path: string, item: PathItem, optional: boolean): PathItem {
  const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    if (operation === undefined) return [];
    const needed = accessOfRoute({ method: method.toUpperCase(), path: route });
    return [[method, securedOperation(operation, needed, optional)]];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

/** The document with the scheme of tokens and, at each operation, its scope. `optional` where nobody needs one. */
export function withSecurity(document: Document, optional: boolean): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]): [string, PathItem] => [
    path,
    securedPath(path, item, optional),
  ]);
  const { components } = document;
  return {
    ...document,
    components: { ...components, securitySchemes: { ...components?.securitySchemes, bearerAuth } },
    paths: Object.fromEntries(paths),
  };
}
