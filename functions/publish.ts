/** Puts the release that a deployment carries in force in its dataset bucket; a trigger of the stack runs it. */
import { fileURLToPath } from 'node:url';
import { currentRelease } from '../src/dataset/dataset.ts';
import { publishRelease, staysInForce } from '../src/dataset/publish.ts';
import { openStore } from '../src/storage/open-store.ts';
import { readSettings } from './settings.ts';

/** The release in force where the bundle was made: infra/bundle.ts puts it beside this file. */
const carried = fileURLToPath(new URL('./releases', import.meta.url));

/** Says what was done. Fails, and the deployment with it, as `publishRelease` does. */
export async function handler(): Promise<string> {
  const from = await openStore(`file:${carried}`);
  const to = await openStore(readSettings(process.env).DATASET);
  const release = await currentRelease(from);
  const before = (await to.get('current.json')) === null ? null : await currentRelease(to);
  if (before !== null && staysInForce(before, release))
    return `Release ${before} stays in force; ${release} was not published.`;
  await publishRelease(release, from, to);
  return `Release ${release} is in force.`;
}
