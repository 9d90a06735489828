/** The address of a store picks its driver. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localFolder } from '../../src/storage/local-folder.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { bytes, listed } from './contract.ts';

describe('openStore', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open store %41 '));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['file: and a path', () => `file:${folder}/plain`, 'plain'],
    ['file:// and a URL’s path, escapes and all', () => pathToFileURL(join(folder, 'a url')).href, 'a url'],
  ])('opens a folder by %s', async (_what, url, name) => {
    const store = await openStore(url());
    await store.put('a', bytes('1'));
    expect(await listed(localFolder(join(folder, name)))).toEqual([{ key: 'a', bytes: 1 }]);
  });

  test('reads a relative path from the working directory', async () => {
    const { stdout } = await runIn(
      folder,
      `
      const store = await openStore('file:data/releases');
      await store.put('a', new Uint8Array(3));
      console.log(await store.head('a'));`,
    );
    expect(stdout).toContain("key: 'a', bytes: 3");
    expect(await listed(localFolder(join(folder, 'data/releases')))).toEqual([{ key: 'a', bytes: 3 }]);
  });

  test.each([
    ['file:data', false],
    ['s3://bucket/prefix', true],
  ])('for %s loads the AWS SDK: %j', async (url, expected) => {
    const { stdout } = await runIn(
      folder,
      `
      import { registerHooks } from 'node:module';
      let loaded = false;
      registerHooks({ resolve: (name, context, next) => {
        loaded ||= name.startsWith('@aws-sdk/');
        return next(name, context);
      } });
      await openStore(${JSON.stringify(url)});
      console.log('loaded:', loaded);`,
    );
    expect(stdout).toContain(`loaded: ${expected}`);
  });

  test('loads what signs and what sends streams to S3 only when somebody wants that', async () => {
    const { stdout } = await runIn(
      folder,
      `
      import { registerHooks } from 'node:module';
      const loaded = new Set();
      registerHooks({ resolve: (name, context, next) => {
        if (/s3-request-presigner|lib-storage/.test(name)) loaded.add(name);
        return next(name, context);
      } });
      process.env.AWS_REGION = 'us-east-1';
      process.env.AWS_ACCESS_KEY_ID = process.env.AWS_SECRET_ACCESS_KEY = 'test';
      const store = await openStore('s3://bucket/prefix');
      console.log('opened:', [...loaded].join());
      await store.signedUrl('a', { seconds: 60, fileName: 'a', contentType: 'text/csv' });
      console.log('signed:', [...loaded].join());`,
    );
    expect(stdout).toBe('opened: \nsigned: @aws-sdk/s3-request-presigner\n');
  });

  test.each([
    'data/releases',
    '',
    ':',
    'file:',
    'file://elsewhere/share',
    'file:///a%2Fb',
    'ftp://host/folder',
    'https://bucket.s3.amazonaws.com/prefix',
    's3:bucket',
    's3://',
    's3://B_cket/prefix',
    's3://bucket/../other',
    's3://bucket//prefix',
    `s3://bucket/${'x'.repeat(128)}`,
  ])('refuses %j, naming it and what is allowed', async (url) => {
    await expect(openStore(url)).rejects.toMatchObject({
      code: 'invalid-setting',
      message: expect.stringContaining(
        `${JSON.stringify(url)} is not the address of a store: use file: or s3:`,
      ),
      details: { value: url, allowed: ['file:', 's3:'] },
    });
  });
});

/** Runs a script in a process of its own, in that working directory. */
function runIn(cwd: string, script: string) {
  const source = pathToFileURL(join(import.meta.dirname, '../../src/storage/open-store.ts')).href;
  const whole = `import { openStore } from ${JSON.stringify(source)};${script}`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '--eval', whole], { cwd });
}
