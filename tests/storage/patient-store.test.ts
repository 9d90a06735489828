/** A store that asks again: what passes by itself is waited for, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { patientStore } from '../../src/storage/patient-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const patience = { attempts: 3, wait: 1 };

/** A folder whose reads fail so often with this code, and how often it was asked. */
async function failing(times: number, code: 'storage-unavailable' | 'storage-failed') {
  const folder = localFolder(await temporaryFolder());
  let asked = 0;
  const get: ObjectStore['get'] = (key) => {
    asked += 1;
    if (asked <= times) throw new CodedError(code, 'It is gone.');
    return folder.get(key);
  };
  return { store: patientStore({ ...folder, get }, patience), asked: () => asked };
}

describe('a patient store', () => {
  it('asks again while the store is unavailable', async () => {
    const { store, asked } = await failing(2, 'storage-unavailable');
    await store.put('a', new Uint8Array([1]));
    expect(await store.get('a')).toEqual(new Uint8Array([1]));
    expect(asked()).toBe(3);
  });

  it('gives up after its attempts, with the error of the last', async () => {
    const { store, asked } = await failing(3, 'storage-unavailable');
    await expect(store.get('a')).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(asked()).toBe(3);
  });

  it('does not ask again what somebody has to mend', async () => {
    const { store, asked } = await failing(1, 'storage-failed');
    await expect(store.get('a')).rejects.toMatchObject({ code: 'storage-failed' });
    expect(asked()).toBe(1);
  });

  it('lists everything once, though a listing broke off', async () => {
    const folder = localFolder(await temporaryFolder());
    for (const key of ['a', 'b']) await folder.put(key, new Uint8Array());
    let listings = 0;
    async function* list(prefix: string) {
      listings += 1;
      for await (const info of folder.list(prefix)) {
        yield info;
        if (listings === 1) throw new CodedError('storage-unavailable', 'It broke off.');
      }
    }
    const keys: string[] = [];
    for await (const { key } of patientStore({ ...folder, list }, patience).list('')) keys.push(key);
    expect(keys).toEqual(['a', 'b']);
  });
});
