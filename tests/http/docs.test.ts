/** The page at /docs: its files are ours, its policy is strict, and a browser renders it without breaking that. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../functions/http-server.ts';
import { createApp } from '../../src/http/app.ts';
import { testServices } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const chromium = '/usr/bin/chromium';

let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  app = createApp(await testServices());
});

async function pageFiles(): Promise<string[]> {
  const html = await (await app.request('/docs')).text();
  return [...html.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path = '']) => path);
}

describe('the page', () => {
  it('loads nothing but its own files, which are good for ever', async () => {
    const html = await (await app.request('/docs')).text();
    expect(html).not.toMatch(/https?:|<style|style=|<script>/);
    const files = await pageFiles();
    expect(files).toHaveLength(4);
    for (const file of files) {
      const { status, headers } = await app.request(file);
      expect(status, file).toBe(200);
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('Content-Type')).toMatch(/^(?:text\/(?:css|javascript)|image\/png)/);
    }
  });

  it('allows no script or style inside it', async () => {
    const { headers } = await app.request('/docs');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('needs no token', async () => {
    const closed = createApp({ ...(await testServices()), auth: () => Promise.reject(new Error('asked')) });
    for (const path of ['/docs', ...(await pageFiles())])
      expect((await closed.request(path)).status).toBe(200);
  });

  it.each(['start.js', 'package.json', '..%2Fpackage.json', '__proto__', 'index.html'])(
    'has no other files: %s of another version, or what is not its own',
    async (name) => {
      const folder = (await pageFiles())[0]?.split('/')[2];
      const version = name === 'start.js' ? '0' : folder;
      const response = await app.request(`/docs/${version}/${name}`);
      expect(await response.json()).toMatchObject({ status: 404, code: 'not-found' });
    },
  );
});

describe.skipIf(!existsSync(chromium))('in Chromium (skipped where it is not installed)', () => {
  it('shows every operation and breaks no policy', async () => {
    const server = createHttpServer(app);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const folder = await temporaryFolder();
    const { stdout, stderr } = await promisify(execFile)(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--enable-logging=stderr',
        `--user-data-dir=${folder}/profile`,
        '--virtual-time-budget=20000',
        '--dump-dom',
        `http://127.0.0.1:${port}/docs`,
      ],
      { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, HOME: folder } },
    );
    const paths = [...stdout.matchAll(/data-path="([^"]+)"/g)].map(([, path]) => path);
    expect(paths).toContain('/v1/reports');
    expect(paths.length).toBeGreaterThanOrEqual(9);
    const console = stderr.split('\n').filter((line) => line.includes('CONSOLE'));
    expect(console.filter((line) => /Content Security Policy|Error|Refused/i.test(line))).toEqual([]);
  }, 120_000);
});
