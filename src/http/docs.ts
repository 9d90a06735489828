/** GET /docs: the API to read and to try, by Swagger UI from our own files: nothing is fetched from anywhere else. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { CodedError } from '../errors.ts';
import { createRouter } from './router.ts';
import type { HttpServices } from './services.ts';

/** The files of Swagger UI that the page needs, with their media types. */
export const docsFiles: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** Our own script: the policy of the page allows none inside it. */
const startName = 'start.js';
const startScript = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

/** Scripts, styles and answers of this origin alone. Swagger UI's style sheet has its small images in data: addresses. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function page(folder: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Role Reports API</title>
<link rel="icon" type="image/png" href="${folder}/favicon-32x32.png">
<link rel="stylesheet" href="${folder}/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<noscript>This page needs JavaScript. The API is described in <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="${folder}/swagger-ui-bundle.js"></script>
<script src="${folder}/${startName}"></script>
</body>
</html>
`;
}

function unknownFile(c: Context, allowed: readonly string[]): CodedError {
  const { path } = c.req;
  return new CodedError('not-found', `Nothing is at '${path}'. See /docs.`, { value: path, allowed });
}

/** The routes of the page and of its files, whose addresses change with what they hold. */
export function docsRoutes({ docsAssets }: HttpServices) {
  const ownVersion = createHash('sha256').update(startScript).digest('hex').slice(0, 8);
  const version = `${docsAssets.version}-${ownVersion}`;
  const folder = `/docs/${version}`;
  return createRouter()
    .get('/docs', (c) => c.html(page(folder), 200, { 'Content-Security-Policy': policy }))
    .get('/docs/:version/:file', async (c) => {
      const { file, version: asked } = c.req.param();
      const allowed = [...Object.keys(docsFiles), startName].map((name) => `${folder}/${name}`);
      if (asked !== version) throw unknownFile(c, allowed);
      if (file === startName)
        return c.body(startScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
      const type = Object.hasOwn(docsFiles, file) ? docsFiles[file] : undefined;
      if (type === undefined) throw unknownFile(c, allowed);
      return c.body(await docsAssets.read(file), 200, { 'Content-Type': type });
    });
}
