/** The plain classes of web requests beside Node's own: what both can do, they do alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainHeaders } from '../../../functions/lambda/web/plain-headers.ts';
import { PlainRequest } from '../../../functions/lambda/web/plain-request.ts';
import { PlainResponse } from '../../../functions/lambda/web/plain-response.ts';

/** What a call gives, or the kind of error that it throws. */
function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

const names = fc.oneof(
  fc.constantFrom('Content-Type', 'content-type', 'Vary', 'Set-Cookie', 'X-A', 'x-a', 'ETag'),
  fc.string({ maxLength: 8 }),
);
const values = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }));

/** What a response tells, or what came in its place. */
async function told(made: unknown): Promise<unknown> {
  if (!(made instanceof PlainResponse)) return made;
  return [made.status, made.ok, [...made.headers], await made.clone().text(), await made.arrayBuffer()];
}

describe('headers', () => {
  it('are changed and read as those of Node', () => {
    const step = fc.tuple(fc.constantFrom('append', 'set', 'delete', 'get', 'has'), names, values);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const plain = new PlainHeaders();
        const native = new Headers();
        for (const [method, name, value] of steps)
          expect(outcome(() => plain[method](name, value))).toEqual(
            outcome(() => native[method](name, value)),
          );
        expect([...plain]).toEqual([...native]);
        expect(plain.getSetCookie()).toEqual(native.getSetCookie());
      }),
    );
  });

  it('are made of pairs, of objects and of each other', () => {
    const pairs: [string, string][] = [
      ['Vary', 'Accept'],
      ['vary', 'Origin'],
    ];
    expect(new PlainHeaders(pairs).get('VARY')).toBe('Accept, Origin');
    expect([...new PlainHeaders(new PlainHeaders({ 'X-A': '1' }))]).toEqual([['x-a', '1']]);
    expect([...new Headers(new PlainHeaders(pairs))]).toEqual([['vary', 'Accept, Origin']]);
  });
});

describe('responses', () => {
  it('have the content, status and headers of those of Node', async () => {
    const bodies = fc.oneof(fc.constant(null), fc.string(), fc.uint8Array());
    const statuses = fc.oneof(
      fc.constantFrom(200, 201, 204, 304, 404, 503),
      fc.integer({ min: 0, max: 65_535 }),
    );
    await fc.assert(
      fc.asyncProperty(bodies, statuses, async (body, status) => {
        const init = { status, headers: { 'X-A': 'b' } };
        expect(await told(outcome(() => new PlainResponse(body, init)))).toEqual(
          await told(outcome(() => new Response(body, init))),
        );
      }),
    );
  });

  it('hand their content on, whole', async () => {
    const first = new PlainResponse('a text', { headers: { ETag: '"1"' } });
    const second = new PlainResponse(first.body, first);
    expect([...second.headers]).toEqual([...first.headers]);
    expect(await second.text()).toBe('a text');
  });

  it('give a stream as it is, and both of two copies all of it', async () => {
    const chunks = [new TextEncoder().encode('one '), new TextEncoder().encode('two')];
    const response = new PlainResponse(ReadableStream.from(chunks));
    const copy = response.clone();
    expect(await response.text()).toBe('one two');
    expect(await copy.text()).toBe('one two');
  });

  it('are read once', async () => {
    const response = new PlainResponse('{"a": 1}');
    expect(await response.json()).toEqual({ a: 1 });
    await expect(response.text()).rejects.toThrow(TypeError);
  });
});

describe('requests', () => {
  it('are those of Node in address, method and content', async () => {
    const init = { method: 'post', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } };
    const url = 'https://localhost/v1/a b?q=é';
    const [plain, native] = [new PlainRequest(url, init), new Request(url, init)];
    expect([plain.url, plain.method, [...plain.headers]]).toEqual([
      native.url,
      native.method,
      [...native.headers],
    ]);
    expect(await plain.clone().json()).toEqual(await native.json());
    expect(await plain.bytes()).toEqual(new TextEncoder().encode('{"a":1}'));
  });

  it('refuse what those of Node refuse', () => {
    for (const work of [
      (Kind: typeof PlainRequest | typeof Request) => new Kind('no address'),
      (Kind: typeof PlainRequest | typeof Request) => new Kind('http://localhost/', { body: 'a' }),
      (Kind: typeof PlainRequest | typeof Request) =>
        new Kind('http://localhost/', { headers: { 'a b': 'c' } }),
    ]) {
      expect(outcome(() => work(Request))).toBe('TypeError');
      expect(outcome(() => work(PlainRequest))).toBe('TypeError');
    }
  });

  it('stream their content to who reads it as a stream', async () => {
    const { body } = new PlainRequest('http://localhost/', { method: 'POST', body: 'abc' });
    const { value } = (await body?.getReader().read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toBe('abc');
  });

  it('give the fields of a form', async () => {
    const form = new PlainRequest('http://localhost/', {
      method: 'POST',
      body: 'role=actors&role=dancers',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect((await form.formData()).getAll('role')).toEqual(['actors', 'dancers']);
  });
});
