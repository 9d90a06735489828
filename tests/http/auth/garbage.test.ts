/** Whatever stands in an Authorization header, the answer is a 401 with a problem document, and never a failure of ours. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startIssuer } from '../../support/issuer.ts';
import { answerOf, protectedApp } from '../../support/protected-app.ts';

/** What a header can hold: bytes without line ends and NUL. */
const headerText = fc
  .string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 60 })
  .map((text) => text.replace(/[\r\n]/g, ' '));
const part = fc.oneof(
  fc.json().map((text) => Buffer.from(text).toString('base64url')),
  fc
    .record(
      { alg: fc.string(), kid: fc.anything(), typ: fc.anything(), crit: fc.anything() },
      { requiredKeys: [] },
    )
    .map((header) =>
      Buffer.from(
        JSON.stringify(header, (_, value) => (typeof value === 'bigint' ? 0 : value)) ?? '',
      ).toString('base64url'),
    ),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
);
const garbage = fc.oneof(
  headerText,
  headerText.map((text) => `Bearer ${text}`),
  fc.array(part, { maxLength: 5 }).map((parts) => `Bearer ${parts.join('.')}`),
);

/** A quoted string of the challenge must not end early, nor hold what RFC 6750 does not allow. */
const CHALLENGE =
  /^Bearer realm="role-reports"(, error="invalid_token", error_description="[\x20\x21\x23-\x5b\x5d-\x7e]+")?$/;

it('is refused without a fuss', async () => {
  const issuer = await startIssuer();
  const { app, failures } = await protectedApp(issuer);
  await fc.assert(
    fc.asyncProperty(garbage, async (header) => {
      const response = await app.request('/v1/dataset', { headers: { Authorization: header } });
      const { status, challenge, problem } = await answerOf(response);
      expect(status).toBe(401);
      expect(challenge).toMatch(CHALLENGE);
      expect(problem?.code).toBe('unauthenticated');
    }),
    { numRuns: 500 },
  );
  expect(failures).toEqual([]);
  expect(issuer.requests.length, 'how often keys were fetched').toBeLessThanOrEqual(1);
});

it('is refused when a good token is changed in one place', async () => {
  const issuer = await startIssuer();
  const { app } = await protectedApp(issuer);
  const token = await issuer.token();
  const place = fc.record({
    at: fc.nat(token.length - 1),
    by: fc.constantFrom('A', 'z', '0', '9', '-', '_', '.', '~'),
  });
  await fc.assert(
    fc.asyncProperty(place, async ({ at, by }) => {
      // The last character of the signature carries bits that mean nothing, so a change of it may mean nothing.
      fc.pre(token[at] !== by && at !== token.length - 1);
      const changed = `${token.slice(0, at)}${by}${token.slice(at + 1)}`;
      const response = await app.request('/v1/dataset', { headers: { Authorization: `Bearer ${changed}` } });
      expect((await answerOf(response)).status).toBe(401);
    }),
    { numRuns: 200 },
  );
});
