/** Examples of subscriptions and editions for the OpenAPI document. */

export const subscriptionRequestExample = {
  name: 'Nurses and software developers in California',
  roles: ['registered-nurses', 'software-developers'],
  location: 'CA',
  formats: ['xlsx', 'pdf'],
  onlyIfChanged: true,
};

/** PUT /v1/subscriptions/nurses-monthly */
export const subscriptionExample = {
  ...subscriptionRequestExample,
  id: 'nurses-monthly',
  owner: 'local',
  href: '/v1/subscriptions/nurses-monthly',
};

const state = {
  month: '2026-11',
  status: 'published' as const,
  release: '2026.11',
  publishedAt: '2026-11-25T06:00:00.000Z',
  progress: { expected: 1, done: 1 },
  counts: { expected: 1, written: 1, unchanged: 0, failed: 0, changed: 0 },
  href: '/v1/editions/2026-11',
};

/** GET /v1/editions */
export const editionPageExample = { editions: [state], total: 1, next: null };

/** GET /v1/editions/2026-11 */
export const editionExample = {
  ...state,
  releaseSha256: '8665cf5bb2357f96b4ca46f704cff702bea4069765ac3aa0adecff07229ac5f9',
  previous: null,
  items: [
    {
      subscription: 'nurses-monthly',
      owner: 'local',
      name: 'Nurses and software developers in California',
      status: 'written' as const,
      report: '0b1fd5ad1b28fd4fba3a2d8b7c9f1d24',
      files: [
        {
          format: 'pdf' as const,
          name: 'registered-nurses-vs-software-developers-2026.11-in-ca.pdf',
          bytes: 161320,
          sha256: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
        },
      ],
      changes: null,
      error: null,
      href: '/v1/reports/0b1fd5ad1b28fd4fba3a2d8b7c9f1d24',
    },
  ],
};

/** GET /v1/editions/feed.xml */
export const feedExample = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:uuid:314c9a2f-8109-8192-a827-012709719398</id>
  <title>Role Reports: editions</title>
  <updated>2000-01-01T00:00:00Z</updated>
  <author><name>Role Reports</name></author>
  <link rel="self" href="/v1/editions/feed.xml"/>
</feed>
`;
