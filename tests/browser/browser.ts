/** Chromium over the product's own server: pages in it, and all that they asked for and complained about. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { embeddedReleases } from '../support/services.ts';

/** Why there is no browser: `npm test` starts none. */
export const whyNoBrowser =
  process.env.BROWSER_TESTS === '1' && process.env.CHROMIUM !== undefined
    ? null
    : 'they are run by npm run test:browser';

/** A page that is watched. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other hosts, and what broke: the policy of the page, its script, or a file that was not there. */
  readonly complaints: string[];
}

export interface OpenBrowser extends AsyncDisposable {
  readonly url: string;
  /** A page of its own, with nothing kept from others. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
}

function watch(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked for ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The page of a problem has its status, of which Chromium tells as an error.
    const isOfPage = message.location().url === page.url() && message.text().includes('status of 4');
    if (message.type() === 'error' && !isOfPage) complaints.push(message.text());
  });
  return complaints;
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '';
  // What it shows is our own; containers often cannot give it a sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Starts the server over the embedded release, or where the settings say, and the browser. */
export async function openBrowser(settings: Readonly<Record<string, string>> = {}): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-browser-'));
  const server: RunningServer = await startServer({
    DATASET: embeddedReleases.href,
    REPORTS: `file:${folder}`,
    RATE_LIMIT: '0',
    ...settings,
  });
  const browser = await launch();
  return {
    url: server.url,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      const page = await context.newPage();
      return { page, complaints: watch(page, server.url) };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
