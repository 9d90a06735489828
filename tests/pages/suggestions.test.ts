/** What boxes suggest while somebody types. */
import { beforeEach, describe, expect, it } from 'vitest';
import { browse } from '../support/pages.ts';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

async function suggested(path: string): Promise<unknown[]> {
  const { html } = await ask(path, { Accept: 'application/json' });
  return JSON.parse(html).suggestions;
}

describe('suggestions of roles', () => {
  it('are found by half-written words of any title, which is then named', async () => {
    expect(await suggested('/suggestions?q=help+desk+ana')).toContainEqual({
      value: 'Computer User Support Specialists',
      detail: 'Help Desk Analyst',
    });
  });

  it('say nothing beside a role that was found by its own title', async () => {
    expect((await suggested('/suggestions?q=lead+technic'))[0]).toEqual({
      value: 'Lead Technician',
      detail: null,
    });
  });

  it.each(['', '?q=', '?q=%20', '?q=zzzzqqqq', `?q=${'x'.repeat(5000)}`])('%s are none', async (query) => {
    expect(await suggested(`/suggestions${query}`)).toEqual([]);
  });

  it('are few', async () => {
    expect((await suggested('/suggestions?q=e')).length).toBeLessThanOrEqual(8);
  });
});

describe('suggestions of places', () => {
  it('are states and areas by their names', async () => {
    const places = await suggested('/suggestions/places?q=washington');
    expect(places[0]).toEqual({ value: 'Washington', detail: null });
    expect(places.length).toBeGreaterThan(1);
  });

  it('are none without words', async () => {
    expect(await suggested('/suggestions/places')).toEqual([]);
  });
});
