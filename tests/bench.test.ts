/** The bench as a person runs it, with two rounds and without the peers that it would install. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keepsTarget } from './bench/table.ts';

const main = fileURLToPath(new URL('bench/main.ts', import.meta.url));

function bench(words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
  });
}

describe('npm run bench', () => {
  it('measures every file and every stage of ours, and says why peers are not measured', async () => {
    const { code, out, error } = await bench(['report', '--rounds', '2', '--without-peers']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    // What was measured, the two rounds, and milliseconds.
    const measured = [...out.matchAll(/^(\S.*?) +2 +\d+\.\d\d( |$)/gm)].map(([, what]) => what);
    expect(new Set(measured)).toEqual(
      new Set([
        'CSV',
        'the description beside it',
        'XLSX without charts : exceljs',
        'XLSX : exceljs, which has no charts',
        'PDF : Typst, compiled anew',
        'PDF : Chromium',
        'CSV, its description, XLSX, PDF',
        'XLSX without charts',
        'XLSX',
        'PDF',
        'resolve the request',
        'read the profiles',
        'compare',
        'lay out the document',
        'whole report, with storage',
        'the same asked for again',
      ]),
    );
    expect(out).toContain('not measured: asked to leave peers out');
  }, 120_000);

  it('measures how soon a new process answers with each format, and what imports take', async () => {
    const { code, out, error } = await bench(['cold', '--rounds', '1']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const measured = [...out.matchAll(/^(CSV|XLSX|PDF) +1 +\d+\.\d\d +\d+\.\d\d +\d+\.\d\d/gm)];
    expect(measured.map(([, what]) => what)).toEqual(['CSV', 'XLSX', 'PDF', 'CSV', 'XLSX', 'PDF']);
    expect(out).toMatch(/^zod +-?\d+\.\d ms$/m);
    expect(out).toMatch(/^First load, gzipped: \d+ kB of \d+ kB; target < 1,000 kB: ok$/m);
  }, 120_000);
  it('measures an edition, and the same one again', async () => {
    const { code, out, error } = await bench(['edition', '--count', '3']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^ +3( +\d+\.\d+){5}$/m);
  }, 60_000);

  it('refuses a count of editions that is none', async () => {
    const { code, error } = await bench(['edition', '--count', 'many']);
    expect(code).toBe(2);
    expect(error).toContain("--count 'many' is not a whole number from 1 to 9,999. Allowed: ");
  });

  it('answers an unknown name with its usage in one line', async () => {
    const { code, error } = await bench(['reprot']);
    expect(code).toBe(2);
    expect(error).toBe(
      "No bench 'reprot'. Usage: npm run bench -- [report|cold|export|edition] [--rounds N] [--without-peers] [--strict]\n",
    );
  });

  it.each([
    [['--rounds', 'many'], "--rounds 'many' is not a whole number from 1 to 10,000."],
    [['--round', '3'], "Unknown option '--round'."],
  ])('refuses %j and says what is allowed', async (words, reason) => {
    const { code, error } = await bench(['report', ...words]);
    expect(code).toBe(2);
    expect(error).toBe(`${reason} Allowed: [--rounds N] [--without-peers] [--strict]\n`);
  });
});

describe('a target', () => {
  const row = { what: 'PDF', rounds: 200, ours: 5, peer: 10, target: { ratio: 0.5 } };

  it('is kept by what is as quick as that', () => {
    expect(keepsTarget(row)).toBe(true);
    expect(keepsTarget({ ...row, target: { milliseconds: 6 } })).toBe(true);
  });

  it('is missed by what takes longer', () => {
    expect(keepsTarget({ ...row, ours: 5.1 })).toBe(false);
    expect(keepsTarget({ ...row, target: { milliseconds: 5 } })).toBe(false);
  });

  it('is neither kept nor missed where the peer was not measured', () => {
    expect(keepsTarget({ ...row, peer: 'it is not installed' })).toBeNull();
  });
});
