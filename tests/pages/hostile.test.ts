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
