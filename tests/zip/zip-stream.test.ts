/** The zip that is written as its parts come, read by three programs that are not ours. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ZipLimits, type ZipPart, zipStream } from '../../src/zip/zip-stream.ts';
import { bytesOf } from '../export/read-back.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Parts = Readonly<Record<string, readonly Uint8Array[]>>;

/** In turn a part that is streamed, one that is deflated as a whole, and one that is stored. */
function partOf(path: string, chunks: readonly Uint8Array[], position: number): ZipPart {
  if (position % 3 === 0) return { path, chunks };
  return { path, bytes: Buffer.concat(chunks), isDeflated: position % 3 === 1 };
}

function zipOf(parts: Parts, limits?: ZipLimits): Promise<Buffer> {
  const list = Object.entries(parts).map(([path, chunks], position) => partOf(path, chunks, position));
  return bytesOf({ chunks: zipStream(list, limits) });
}

/** Names and contents as Python's zipfile reads them, after it has tested them. */
function readByPython(path: string): Record<string, string> {
  const script =
    'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({n:z.read(n).hex() for n in z.namelist()}))';
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }));
}

const contents = (parts: Parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([path, chunks]) => [path, Buffer.concat(chunks).toString('hex')]),
  );

const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '\u00e9'), minLength: 1, maxLength: 12 });
const partsNamed = (names: fc.Arbitrary<string>) =>
  fc.dictionary(
    names.filter((path) => !path.startsWith('/') && !path.endsWith('/') && !path.includes('..')),
    fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 }),
    { minKeys: 1, maxKeys: 6, noNullPrototype: true },
  );
const anyParts = partsNamed(name);
/** unzip takes a name beyond ASCII for one in the machine's own encoding. */
const plainParts = partsNamed(name.filter((path) => !path.includes('\u00e9')));

describe('a zip of any parts', () => {
  it('holds them for fflate', async () => {
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const read = Object.entries(unzipSync(await zipOf(parts)));
        const found = Object.fromEntries(
          read.map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]),
        );
        expect(found).toEqual(contents(parts));
      }),
    );
  });

  it.each<[string, ZipLimits | undefined]>([
    ['plain', undefined],
    ['ZIP64', { offset: 1, parts: 1 }],
  ])(
    'holds them for Python and unzip (%s)',
    async (_, limits) => {
      const path = join(await temporaryFolder(), 'any.zip');
      await fc.assert(
        fc.asyncProperty(plainParts, async (parts) => {
          await writeFile(path, await zipOf(parts, limits));
          expect(readByPython(path)).toEqual(contents(parts));
          expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors');
        }),
        { numRuns: 12 },
      );
    },
    60_000,
  );

  it('has the same bytes every time', async () => {
    const parts = { a: [Buffer.from('one'), Buffer.from('two')], b: [Buffer.alloc(300_000, 7)] };
    expect((await zipOf(parts)).equals(await zipOf(parts))).toBe(true);
  });
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(200_000, 1);
  throw new Error('the rows ended');
}

describe('a part that fails', () => {
  it('fails the zip with its own error', async () => {
    const parts = [{ path: 'a', chunks: failing() }];
    await expect(bytesOf({ chunks: zipStream(parts) })).rejects.toThrow('the rows ended');
  });

  it('is closed when nobody reads on', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(100_000, Math.floor(Math.random() * 250));
      } finally {
        closed = true;
      }
    }
    for await (const _ of zipStream([{ path: 'a', chunks: endless() }])) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    for await (const chunk of zipStream([{ path: 'a', chunks: endless() }])) if (chunk.length > 1000) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(true);
  });
});
