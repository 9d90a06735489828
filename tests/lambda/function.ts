/** The functions as the tests here start them: bundled once; the API's for tokens of an issuer on loopback. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Bundle, bundle, type FunctionName } from '../../infra/bundle.ts';
import { audience, type Issuer, startIssuer } from '../support/issuer.ts';
import { embeddedReleases } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type RunningFunction, startFunction, whyNoRuntime } from './running-function.ts';

/** Bundles before the tests of a file, and answers how to come by the bundle. */
export function bundledFunctions(): (name: FunctionName) => Bundle {
  const out = join(tmpdir(), `role-reports-lambda-${process.pid}`);
  let bundles: Record<FunctionName, Bundle> | undefined;
  beforeAll(async () => {
    if (whyNoRuntime === null) bundles = await bundle({ out });
  });
  afterAll(() => rm(out, { recursive: true, force: true }));
  return (name) => {
    if (bundles === undefined) throw new Error('not bundled yet');
    return bundles[name];
  };
}

/** The same for the API alone. */
export function bundledApi(): () => Bundle {
  const bundled = bundledFunctions();
  return () => bundled('api');
}

export interface ProtectedFunction extends RunningFunction {
  readonly issuer: Issuer;
  /** The header of a token that it takes. */
  readonly authorized: { readonly authorization: string };
}

/** Starts the function over the embedded release and a fresh folder for reports, or over what the settings say. */
export async function startApi(
  api: Bundle,
  settings: Readonly<Record<string, string>> = {},
): Promise<ProtectedFunction> {
  const issuer = await startIssuer();
  const running = await startFunction(api, {
    DATASET: embeddedReleases.href,
    REPORTS: `file:${await temporaryFolder()}`,
    AUTH_ISSUER: issuer.url,
    AUTH_AUDIENCE: audience,
    ...settings,
  });
  return { ...running, issuer, authorized: { authorization: `Bearer ${await issuer.token()}` } };
}
