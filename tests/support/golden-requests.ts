/** The reports that are kept as golden files. */
import type { ReportRequest } from '../../src/report/request.ts';

export const goldenRequests = {
  'technical-specialist-vs-lead-technician': { roles: ['technical-specialist', 'lead-technician'] },
  'a-job-title-and-an-occupation': { roles: ['lead-technician', 'computer-user-support-specialists'] },
  'three-occupations': {
    roles: ['software-developers', 'registered-nurses', 'computer-user-support-specialists'],
  },
  'two-occupations-in-washington': { roles: ['software-developers', 'actors'], location: 'WA' },
} satisfies Record<string, ReportRequest>;
