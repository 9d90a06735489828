/**
 * `npm run test:browser`: the pages in a real browser. It takes the Chromium that CHROMIUM names or that the machine
 * has; where there is none it says that it skips all of it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The first program on the PATH that has one of the names; null where there is none. */
async function findBrowser(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}

const browser = process.env.CHROMIUM ?? (await findBrowser());
if (browser === null) {
  console.log(`skipped: the pages in a browser, because none of ${names.join(', ')} is on the PATH`);
} else {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', 'tests/browser', ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, CHROMIUM: browser, BROWSER_TESTS: '1' },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  process.exitCode = code ?? 1;
}
