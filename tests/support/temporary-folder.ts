/** Folders for tests, removed when the test that asked for them ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'role-reports-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
