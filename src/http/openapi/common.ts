/** What every operation has in common, written into the OpenAPI document once: headers, limits, 304, idempotency. */
import type { createRouter } from '../router.ts';
import { headersOf } from './headers.ts';
import { problemReference } from './problem-reference.ts';
import { exampleCorrelation } from './problem-response.ts';

export type Document = ReturnType<ReturnType<typeof createRouter>['getOpenAPI31Document']>;
export type PathItem = NonNullable<Document['paths']>[string];
export type Operation = NonNullable<PathItem['get']>;

type Method = (typeof operationMethods)[number];
export const operationMethods = ['get', 'put', 'post', 'delete', 'patch'] as const;

function header(name: string, description: string, example: string) {
  return { name, in: 'header' as const, description, schema: { type: 'string' as const }, example };
}

const correlation = header('X-Correlation-Id', 'A name of your own for this request', exampleCorrelation);

/** By method: what every operation takes and can answer beside what its route declares. */
const common: Readonly<Record<'get' | 'post', Pick<Operation, 'parameters' | 'responses'>>> = {
  get: {
    parameters: [
      header(
        'If-None-Match',
        'The ETag of an answer that you have',
        '"0T0bOVRPWXrIZW93HSHtqGYDpxvLKPLbG0CQnPQy8Wk"',
      ),
    ],
    responses: { 304: { description: 'What you have is still right' } },
  },
  post: {
    parameters: [
      header(
        'Idempotency-Key',
        'A key of your own: asking again with it gives the same answer again',
        'november-1',
      ),
    ],
    responses: {
      409: problemReference('request-in-flight'),
      422: problemReference('idempotency-key-reused'),
    },
  },
};

/** What every operation can answer. */
const limits = {
  414: problemReference('url-too-long'),
  421: problemReference('unexpected-host'),
  429: problemReference('too-many-requests'),
  500: problemReference('internal'),
};

function withHeaders(
  responses: Operation['responses'],
  method: Method,
  path: string,
): Operation['responses'] {
  const entries = Object.entries(responses ?? {}).map(([status, response]) => [
    status,
    { ...response, headers: headersOf(method, status, path) },
  ]);
  return Object.fromEntries(entries);
}

function commonOperation(operation: Operation, method: Method, path: string): Operation {
  const { parameters = [], responses = {} } = method === 'get' || method === 'post' ? common[method] : {};
  const all = { ...responses, ...operation.responses, ...limits };
  return {
    ...operation,
    operationId:
      operation.operationId ??
      `${method}${path.replaceAll(/[^a-z]+(\w?)/gi, (_, letter: string) => letter.toUpperCase())}`,
    parameters: [...(operation.parameters ?? []), ...parameters, correlation],
    responses: withHeaders(all, method, path),
  };
}

/** Changes each operation of a document. */
export function mapOperations(
  document: Document,
  change: (operation: Operation, method: Method, path: string) => Operation,
): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const operations = operationMethods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, change(operation, method, path)]];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The document with what its operations have in common. */
export function withCommon(document: Document): Document {
  return mapOperations(document, commonOperation);
}
