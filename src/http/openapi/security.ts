/** What each operation needs, written into the OpenAPI document from the same table that is enforced. */
import { type Access, accessOfRoute } from '../auth/access-rules.ts';
import { scopes, scopeWords } from '../auth/scopes.ts';
import { type Document, mapOperations, type Operation } from './common.ts';
import { problemReference } from './problem-reference.ts';

const bearerAuth = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: `A token of the issuer. Scopes: ${scopes.map((scope) => `${scope} (${scopeWords[scope]})`).join(', ')}.`,
} as const;

const problems = {
  401: problemReference('unauthenticated'),
  403: problemReference('insufficient-scope'),
  503: problemReference('keys-unavailable', 'storage-failed'),
};

function securedOperation(operation: Operation, needed: Access, optional: boolean): Operation {
  if (needed === 'open' || needed === 'page') return { ...operation, security: [] };
  const requirement = { bearerAuth: needed === 'token' ? [] : [needed] };
  return {
    ...operation,
    security: optional ? [requirement, {}] : [requirement],
    responses: { ...operation.responses, ...problems },
  };
}

/** The document with the scheme of tokens and, at each operation, its scope. `optional` where nobody needs one. */
export function withSecurity(document: Document, optional: boolean): Document {
  const secured = mapOperations(document, (operation, method, path) => {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
    return securedOperation(
      operation,
      accessOfRoute({ method: method.toUpperCase(), path: route }),
      optional,
    );
  });
  const { components } = secured;
  return {
    ...secured,
    components: { ...components, securitySchemes: { ...components?.securitySchemes, bearerAuth } },
  };
}
