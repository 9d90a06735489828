/** Examples of batches for the OpenAPI document. */

export const batchRequestExample = {
  comparisons: [
    { roles: ['technical-specialist', 'lead-technician'] },
    { roles: ['registered-nurses', 'software-developers'], location: 'CA' },
  ],
  formats: ['csv', 'pdf'],
};

const id = '25bf8e1a7d0c4e6f9a3b5c7d9e1f2a3b';
const self = `/v1/batches/${id}`;

/** The answer to POST /v1/batches. */
export const startedBatchExample = {
  id,
  status: 'started' as const,
  comparisons: 2,
  reports: 2,
  href: self,
};

const summary = {
  id,
  status: 'published' as const,
  group: null,
  comparisons: 2,
  reports: 2,
  formats: ['csv' as const, 'pdf' as const],
  release: '2026.11',
  begunAt: '2026-11-25T06:00:00.000Z',
  href: self,
};

/** GET /v1/batches */
export const batchPageExample = { batches: [summary], total: 1, next: null };

/** GET /v1/batches/{id} */
export const batchExample = {
  ...summary,
  releaseSha256: '8665cf5bb2357f96b4ca46f704cff702bea4069765ac3aa0adecff07229ac5f9',
  publishedAt: '2026-11-25T06:00:02.000Z',
  progress: { expected: 2, done: 2 },
  counts: { expected: 2, written: 2, failed: 0, files: 6 },
  file: {
    name: 'comparisons-2026.11-9e1f2a3b.zip',
    mediaType: 'application/zip' as const,
    bytes: 329_404,
    sha256: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
  },
  links: { self, page: `/batches/${id}`, items: `${self}/items`, file: `${self}/file` },
};

/** GET /v1/batches/{id}/items */
export const batchItemsExample = {
  items: [
    {
      position: 1,
      roles: ['technical-specialist', 'lead-technician'],
      status: 'written' as const,
      report: 'edd720898f330d34af8b1a3dd5ceaa33',
      error: null,
      href: '/v1/reports/edd720898f330d34af8b1a3dd5ceaa33',
    },
  ],
  total: 2,
  next: null,
};
