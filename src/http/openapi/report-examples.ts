/** An example of a report for the OpenAPI document. */

/** GET /v1/reports/{id} */
export const reportExample = {
  id: 'edd720898f330d34af8b1a3dd5ceaa33',
  title: 'Technical Specialist vs Lead Technician',
  request: {
    roles: ['technical-specialist', 'lead-technician'],
    formats: ['csv', 'xlsx', 'pdf'],
    location: 'US',
    baseline: 'technical-specialist',
    paper: 'letter',
    csv: {
      shape: 'wide',
      profile: 'excel',
    },
    exclude: [],
    locale: 'en-US',
  },
  release: '2026.11',
  releaseSha256: '8665cf5bb2357f96b4ca46f704cff702bea4069765ac3aa0adecff07229ac5f9',
  templateVersion: 13,
  createdAt: '2026-11-25T00:06:12.717Z',
  files: [
    {
      format: 'csv',
      name: 'technical-specialist-vs-lead-technician-2026.11.csv',
      bytes: 6594,
      sha256: '6026f6d77ebc7b4cf9ecfc03689c82978b5c8458d71af99b9d00aa07fa4aac77',
    },
    {
      format: 'csv-metadata',
      name: 'technical-specialist-vs-lead-technician-2026.11.csv-metadata.json',
      bytes: 2747,
      sha256: 'e99c1b695cb2c402b7ca5b4268fb7549e6a9296523806207be712a9a5bb394db',
    },
    {
      format: 'xlsx',
      name: 'technical-specialist-vs-lead-technician-2026.11.xlsx',
      bytes: 44115,
      sha256: '8d6b9753c45e06f60da63682f9db31a6916b24c31cd9ae1973f6a0ee765e6c30',
    },
    {
      format: 'pdf',
      name: 'technical-specialist-vs-lead-technician-2026.11.pdf',
      bytes: 74240,
      sha256: '8aea19344e7ba8e3ea36d86630f239858eff1bec7adde9f2a7c103240d2036d4',
    },
  ],
  links: {
    self: '/v1/reports/edd720898f330d34af8b1a3dd5ceaa33',
    comparison:
      '/v1/comparisons/technical-specialist-vs-lead-technician?location=US&baseline=technical-specialist',
    files: [
      {
        format: 'csv',
        href: '/v1/reports/edd720898f330d34af8b1a3dd5ceaa33/csv',
      },
      {
        format: 'csv-metadata',
        href: '/v1/reports/edd720898f330d34af8b1a3dd5ceaa33/csv-metadata',
      },
      {
        format: 'xlsx',
        href: '/v1/reports/edd720898f330d34af8b1a3dd5ceaa33/xlsx',
      },
      {
        format: 'pdf',
        href: '/v1/reports/edd720898f330d34af8b1a3dd5ceaa33/pdf',
      },
    ],
  },
};
