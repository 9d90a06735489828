/** The headers of answers: what each means, and on which answers it stands. */
import { exampleCorrelation } from './problem-response.ts';

interface Header {
  readonly description: string;
  readonly example: string;
  /** Whether it stands on the answer to a method with a status. */
  readonly on: (method: string, status: string, path: string) => boolean;
}

const always = () => true;
const isFile = (path: string) =>
  path.endsWith('/{format}') || path.endsWith('/file') || path.startsWith('/v1/comparisons');
const isRead = (method: string, status: string) => method === 'get' && ['200', '304'].includes(status);

/** By name. */
export const answerHeaders: Readonly<Record<string, Header>> = {
  'X-Correlation-Id': {
    description: "The name of the request: the caller's own, if it sent one, or a new one",
    example: exampleCorrelation,
    on: always,
  },
  'RateLimit-Policy': {
    description: 'How many requests (q) a caller may make in how many seconds (w)',
    example: '"minute";q=600;w=60',
    on: always,
  },
  RateLimit: {
    description: 'How many requests are left (r), and in how many seconds (t) all are there again',
    example: '"minute";r=599;t=1',
    on: always,
  },
  'Cache-Control': {
    description: 'How long the answer may be kept, and by whom',
    example: 'private, no-cache',
    on: always,
  },
  ETag: {
    description: 'Names these very bytes; send it back in If-None-Match',
    example: '"0T0bOVRPWXrIZW93HSHtqGYDpxvLKPLbG0CQnPQy8Wk"',
    on: isRead,
  },
  Vary: {
    description: 'The headers of the request that the answer depends on',
    example: 'Accept',
    on: (_, status, path) => path.startsWith('/v1/comparisons') && ['200', '304', '406'].includes(status),
  },
  'Content-Disposition': {
    description: 'The name of the file; on files alone',
    example: 'attachment; filename="technical-specialist-vs-lead-technician-2026.11.csv"',
    on: (_, status, path) => isFile(path) && status === '200',
  },
  Location: {
    description:
      'Where the report, the export, the subscription or the edition is; on 302, from where to download it',
    example: '/v1/reports/8c5a1f0f8d0b4c6e9a532f0b1b0f6a11',
    on: (_, status) => ['201', '202', '302'].includes(status),
  },
  'Idempotency-Replayed': {
    description: '`true` where this is the stored answer to an earlier request with the same Idempotency-Key',
    example: 'true',
    on: (method, status) => method === 'post' && ['200', '201', '202'].includes(status),
  },
  'WWW-Authenticate': {
    description: 'What is wrong with the token, or what it lacks',
    example: 'Bearer realm="role-reports", error="invalid_token", error_description="The token has expired."',
    on: (_, status) => ['401', '403'].includes(status),
  },
  'Retry-After': {
    description: 'When to come back, in seconds; on 503 where it can be said',
    example: '1',
    on: (_, status) => ['409', '429', '503'].includes(status),
  },
};

/** References to the headers of one answer. */
export function headersOf(method: string, status: string, path: string) {
  const names = Object.entries(answerHeaders).filter(([, { on }]) => on(method, status, path));
  return Object.fromEntries(names.map(([name]) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The headers as components of the document. */
export function headerComponents() {
  return Object.fromEntries(
    Object.entries(answerHeaders).map(([name, { description, example }]) => [
      name,
      { description, schema: { type: 'string' as const }, example },
    ]),
  );
}
