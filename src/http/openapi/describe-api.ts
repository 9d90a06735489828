/** The OpenAPI document: what the routes declare, and what holds for all of them, from the tables that enforce it. */
import type { Hono } from 'hono';
import type { HttpEnv } from '../auth/caller.ts';
import { createRouter } from '../router.ts';
import { type Document, withCommon } from './common.ts';
import { headerComponents } from './headers.ts';
import { withSecurity } from './security.ts';

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Role Reports',
    version: '1',
    description:
      'Compare two to five job roles side by side, and download the comparison as CSV, XLSX and PDF. Every error is a problem document (RFC 9457).',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/', description: 'Where this document was read' }],
  tags: [
    { name: 'Roles', description: 'What there is to compare: roles, places, and the dataset behind them' },
    { name: 'Comparisons', description: 'Two to five roles side by side, without asking for a report first' },
    { name: 'Reports', description: 'Comparisons as files that are kept' },
    { name: 'Batches', description: 'Many comparisons at once, as one file that is kept' },
    { name: 'Exports', description: 'Tables of the dataset, whole or in part, as files that are kept' },
    { name: 'Editions', description: 'Reports that are made every month, and what changed in them' },
    { name: 'Service', description: 'Whether the service can answer' },
  ],
};

/** The document of these routes. `isOpen` where nobody needs a token. */
export function describeApi(routes: readonly Hono<HttpEnv>[], isOpen: boolean): Document {
  const whole = createRouter();
  for (const group of routes) whole.route('/', group);
  const document = withCommon(withSecurity(whole.getOpenAPI31Document(about), isOpen));
  return { ...document, components: { ...document.components, headers: headerComponents() } };
}
