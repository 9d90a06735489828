/** `npm run deploy`: what it hands to the CDK, and what it refuses before anything is deployed. */
import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = fileURLToPath(new URL('../../infra/deploy.ts', import.meta.url));

/** Runs the command with a `cdk` that only says what it was asked to do. */
async function deploy(...words: string[]) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'cdk'), '#!/bin/sh\necho cdk "$@"\nexit 3\n');
  await chmod(join(folder, 'cdk'), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env,
  });
  return { status, out: stdout.trim(), error: stderr.trim() };
}

describe('deploying', () => {
  it('hands the stage and the settings to the CDK, and ends as it does', async () => {
    const issuer = 'authIssuer=https://login.acme.example/';
    expect(await deploy('--stage', 'prod', '-c', issuer, '--', '--require-approval', 'never')).toEqual({
      status: 3,
      out: `cdk deploy RoleReports-prod -c ${issuer} -c stage=prod --require-approval never`,
      error: '',
    });
  });

  it.each([
    [
      'the example issuer of cdk.json',
      ['--stage', 'dev'],
      /authIssuer is still the example 'https:\/\/issuer\.example\.com\/'/,
    ],
    [
      'no stage',
      ['-c', 'authIssuer=https://login.acme.example/'],
      /stage is not usable: allowed are dev and prod/,
    ],
    ['an unknown stage', ['--stage', 'test'], /stage is not usable: allowed are dev and prod. It is "test"/],
    [
      'a setting without a value',
      ['--stage', 'dev', '-c', 'authIssuer'],
      /'authIssuer' sets nothing. Allowed: name=value/,
    ],
  ])('is refused with %s', async (_, words, message) => {
    const { status, out, error } = await deploy(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(message);
  });
});
