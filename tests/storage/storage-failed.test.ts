/** What a failing medium is called. */

import { expect, test } from 'vitest';
import { storageFailed } from '../../src/storage/storage-failed.ts';

const systemError = (code: string, errno: number) =>
  Object.assign(new Error(`${code}: as the system says it, write '/home/somebody/a'`), { code, errno });

test.each([
  ['ENOSPC', -28, 'no space left on device (ENOSPC)'],
  ['EACCES', -13, 'permission denied (EACCES)'],
  ['EISDIR', -21, 'an object and a folder cannot share one name'],
])('%s names the key and the reason, and no path of the machine', (code, errno, reason) => {
  const cause = systemError(code, errno);
  expect(storageFailed('write', 'reports/1', cause)).toMatchObject({
    code: 'storage-failed',
    message: `Could not write "reports/1" in the store: ${reason}.`,
    details: { value: 'reports/1' },
    cause,
  });
});

test('an error without a message is named by its code', () => {
  const cause = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  expect(storageFailed('list', '', cause).message).toContain('ECONNREFUSED');
});
