/** The bench as a person runs it, with two rounds and without the peers that it would install. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prices } from './bench/pairs/prices.ts';
import { hoursOn, makingCosts, stepCosts, totalOf } from './bench/pairs/projection.ts';
import { samplePairs } from './bench/pairs/sample.ts';
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

  it('projects all pairs of occupations from a sample', async () => {
    const { code, out, error } = await bench(['pairs', '--count', '3', '--cores', '1,100']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Sample: 3 of the 344,035 pairs of 830 occupations$/m);
    expect(out).toMatch(/^reports a second per core, of processor time( +\d+\.\d){3}$/m);
    expect(out).toMatch(/^requests of storage for a report: 5\.0 writes, 3\.0 reads$/m);
    expect(out).toMatch(/^1( +\d+\.\d\d){3}\n100( +\d+\.\d\d){3}$/m);
    expect(out).toMatch(/^together, express children +\d+\.\d\d$/m);
  }, 60_000);

  it.each([
    ['--count', '0', '1 to 100,000'],
    ['--cores', '2,many', '1 to 100,000'],
  ])('refuses %s %s for pairs', async (option, value, allowed) => {
    const { code, error } = await bench(['pairs', option, value]);
    expect(code).toBe(2);
    expect(error).toContain(`is not a whole number from ${allowed}. Allowed: `);
  });

  it('measures pages, and what a browser loads for one', { timeout: 120_000 }, async () => {
    const { code, out } = await bench(['pages', '--rounds', '2']);
    expect(code).toBe(0);
    expect(out).toMatch(/^the page, from the comparison +2 +\d/m);
    expect(out).toMatch(/^with styles, script, icon and fonts +\d+\.\d\d +< 60 kB +ok$/m);
  });

  it('answers an unknown name with its usage in one line', async () => {
    const { code, error } = await bench(['reprot']);
    expect(code).toBe(2);
    expect(error).toBe(
      "No bench 'reprot'. Usage: npm run bench -- [report|cold|export|edition|pairs|pages] [--rounds N] [--without-peers] [--strict]\n",
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

describe('a sample of pairs', () => {
  const roles = ['a', 'b', 'c', 'd', 'e'];

  it('is the same for the same seed, and another for another', () => {
    expect(samplePairs(roles, 5, 1)).toEqual(samplePairs(roles, 5, 1));
    expect(samplePairs(roles, 5, 1)).not.toEqual(samplePairs(roles, 5, 2));
  });

  it('has each pair once, and all of them when as many are wanted', () => {
    const pairs = samplePairs(roles, 100, 1).map((pair) => pair.join(' '));
    expect(pairs.toSorted()).toEqual(['a b', 'a c', 'a d', 'a e', 'b c', 'b d', 'b e', 'c d', 'c e', 'd e']);
  });
});

describe('the projection', () => {
  const report = { seconds: 0.08, bytes: 250_000, writes: 5, reads: 3 };

  it('divides the work among cores', () => {
    expect(hoursOn(10, 360_000, 10)).toBe(1);
  });

  it('reckons what making a million reports costs', () => {
    const lines = makingCosts(1_000_000, report).map(({ amount, usd }) => [
      Math.round(amount),
      usd.toFixed(2),
    ]);
    // 0.2 s at 1,769 MB, 50,000 invocations, 6 writes and 8 reads a report.
    expect(lines).toEqual([
      [345_508, '4.61'],
      [50_000, '0.01'],
      [6_000_000, '30.00'],
      [8_000_000, '3.20'],
    ]);
  });

  it('reckons both kinds of children', () => {
    const { standard, express } = stepCosts(1_000_000, report);
    expect([standard, express].map((lines) => totalOf(lines).toFixed(2))).toEqual(['2.50', '1.51']);
  });

  it('has the prices that docs/costs.md tells of', async () => {
    const page = await readFile(new URL('../docs/costs.md', import.meta.url), 'utf8');
    for (const price of Object.values(prices))
      expect(page).toContain(`| ${price.listed} | ${price.page} | ${price.known} |`);
  });

  it('multiplies by the prices as they are listed', () => {
    for (const { listed, usd } of Object.values(prices)) {
      const [, dollars = '', per = '1', million] = /^\$([\d.]+) per ([\d,]+)?( million)?/.exec(listed) ?? [];
      const units = Number(per.replaceAll(',', '')) * (million === undefined ? 1 : 1e6);
      expect(usd).toBeCloseTo(Number(dollars) / units, 15);
    }
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
