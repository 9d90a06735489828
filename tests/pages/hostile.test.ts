/** Whatever stands in a title, an address or a box is text on the page and nothing else. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { compareRoles } from '../../src/report/compare-roles.ts';
import { pages } from '../../templates/pages/pages.tsx';
import { browse, textsOf } from '../support/pages.ts';
import { embeddedDataset } from '../support/services.ts';

const hostile =
  '"><script>alert(1)</script>\'</title></script><!-- <img src=x onerror=alert(1)> & \u202e\u0000';

let comparison: Comparison;
beforeAll(async () => {
  comparison = await compareRoles({ roles: ['actors', 'lead-technician'] }, await embeddedDataset());
});

/** The comparison with a text in the place of every name and text that a release can bring. */
function withText(text: string): Comparison {
  return {
    ...comparison,
    place: text,
    roles: comparison.roles.map((role) => ({ ...role, title: text, group: { ...role.group, title: text } })),
    rows: comparison.rows.map((row) => ({
      ...row,
      label: text,
      values: row.values.map((value) =>
        value.kind === 'text' ? { ...value, value: text, note: text } : value,
      ),
    })),
    sources: comparison.sources.map((source) => ({ ...source, name: text, method: text, publisher: text })),
    related: comparison.related.map((role) => ({ ...role, title: text })),
    definitions: comparison.definitions.map((entry) => ({ ...entry, definition: text })),
  };
}

/** What charts draw: how much of it there is depends on how lines of text break. */
const drawn = ['circle', 'line', 'rect', 'text'];

/** The elements of a page, by name, with how many there are. */
function elementsOf(html: string): Map<string, number> {
  const names = [...html.matchAll(/<([a-z][a-z0-9]*)\b/gi)]
    .map(([, name = '']) => name)
    .filter((name) => !drawn.includes(name));
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}

function pageWith(text: string): string {
  const choices = { roles: comparison.roles.map(({ id }) => id) };
  return pages.comparison({ comparison: withText(text), choices, states: [{ code: 'CA', name: text }] });
}

describe('a text of the release', () => {
  it('makes no element', () => {
    expect(elementsOf(pageWith(hostile))).toEqual(elementsOf(pageWith('plain')));
  });

  it('makes no element, whatever it is', { timeout: 60_000 }, () => {
    const expected = elementsOf(pageWith('plain'));
    const trick = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '</script>',
      '<!--',
      ']]>',
      '`',
      '\u2028',
      '\ud800',
      'a',
    );
    fc.assert(
      fc.property(fc.array(trick, { minLength: 1, maxLength: 8 }), (parts) => {
        expect(elementsOf(pageWith(`x${parts.join('')}x`))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('ends no structured data', () => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageWith(hostile))?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ about: [{ name: hostile }, { name: hostile }] });
  });
});

/** A role and a group in which every name and text of the release is this one. */
function browsingWith(text: string): string[] {
  const [role] = withText(text).roles;
  if (role === undefined) throw new Error('There is a role.');
  const of = { ...withText(text), roles: [role], similar: [], baseline: role.id };
  const rows = [{ name: text, jobs: 1, mean: 2, atNationalPrices: 3, atLeast: null }];
  const places = { unit: 'usd-year' as const, sources: of.sources.map(({ id }) => id), rows };
  const figure = { value: 1, source: 'oews' };
  const figures = { pay: figure, hourly: figure, jobs: figure, growth: figure };
  const inGroup = { id: 'x', title: text, soc: null, kind: 'own-role' as const, ...figures };
  return [
    pages.role({ comparison: of, aliases: [text], states: places, areas: places, industries: places }),
    pages.group({
      code: '15-0000',
      title: text,
      sort: 'title',
      roles: [inGroup],
      release: '2026.11',
      sources: of.sources,
    }),
    pages.groups({
      groups: [{ code: '15-0000', title: text, roles: 1, href: '/groups/x' }],
      release: '2026.11',
    }),
  ];
}

describe('a text of the release on the pages to browse by', () => {
  it('makes no element', () => {
    const plain = browsingWith('plain').map(elementsOf);
    expect(browsingWith(hostile).map(elementsOf)).toEqual(plain);
    expect(plain.map((elements) => elements.get('h1'))).toEqual([1, 1, 1]);
  });
});

describe('a text of an address', () => {
  it.each([
    `/compare?role=${encodeURIComponent(hostile)}&role=actors`,
    `/?role=${encodeURIComponent(hostile)}`,
    `/compare/${encodeURIComponent(hostile.replaceAll('/', ''))}-vs-actors`,
    `/compare/actors-vs-dancers?location=${encodeURIComponent(hostile)}`,
    `/compare/actors-vs-dancers?baseline=${encodeURIComponent(hostile)}`,
    `/roles/${encodeURIComponent(hostile)}`,
    `/groups/${encodeURIComponent(hostile)}`,
    `/${encodeURIComponent(hostile)}`,
  ])('is quoted as it was written: %s', async (path) => {
    const { html } = await (await browse())(path);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(textsOf(html, 'h1')).toHaveLength(1);
  });

  it('leads to no other host', async () => {
    const ask = await browse();
    for (const path of [
      '/compare//evil.example-vs-actors',
      '/compare/%2F%2Fevil.example-vs-actors',
      '/roles/%2F%2Fevil.example',
      '/groups/%2F%2Fevil.example',
    ]) {
      const { status, headers } = await ask(path);
      expect(status).toBe(404);
      expect(headers.get('Location')).toBeNull();
    }
  });
});
