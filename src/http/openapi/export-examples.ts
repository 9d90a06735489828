/** Examples of requests and answers about exports for the OpenAPI document; long lists keep their first entries. */

/** POST /v1/exports */
export const exportRequestExample = {
  table: 'pay-by-state',
  format: 'csv',
  where: ['group=15-0000', 'state=CA,WA'],
  columns: ['role', 'title', 'state', 'employment', 'mean', 'source', 'vintage'],
};

/** GET /v1/exports/{id} */
export const exportExample = {
  id: 'ba660111b1e208e015b9bb4069970b62',
  request: {
    table: 'pay-by-state',
    format: 'csv',
    where: ['group=15-0000', 'state=CA,WA'],
    columns: ['role', 'title', 'state', 'employment', 'mean', 'source', 'vintage'],
    csv: { profile: 'excel' },
  },
  release: '2026.11',
  releaseSha256: '8665cf5bb2357f96b4ca46f704cff702bea4069765ac3aa0adecff07229ac5f9',
  exportVersion: 2,
  createdAt: '2026-11-25T01:00:00.000Z',
  roles: 23,
  rows: { expected: 46, written: 46 },
  sheets: [],
  file: {
    name: 'pay-by-state-group-15-0000-state-ca-wa-2026.11.csv',
    mediaType: 'text/csv; charset=utf-8',
    bytes: 4557,
    sha256: '36950096b0318f8635ff3575a3549c35f5623b40c879c057b29d4103815aefbe',
  },
  links: {
    self: '/v1/exports/ba660111b1e208e015b9bb4069970b62',
    file: '/v1/exports/ba660111b1e208e015b9bb4069970b62/file',
  },
};

/** The beginning of GET /v1/exports/{id}/file, without its byte order mark. */
export const exportCsvExample =
  'Role,Title,State,Jobs,Mean pay,Source,Vintage\r\nactuaries,Actuaries,CA,1280,145330,oews-state-2025,"May 2025\t"\r\n';

/** GET /v1/tables */
export const tableListExample = {
  formats: ['csv', 'xlsx'],
  tables: [
    {
      id: 'pay-by-state',
      title: 'Pay by state',
      rowIs: 'a role in a state',
      conditions: ['group', 'soc', 'role', 'state'],
      columns: [
        { key: 'role', heading: 'Role', unit: null },
        { key: 'mean', heading: 'Mean pay', unit: 'pay' },
      ],
    },
  ],
};
