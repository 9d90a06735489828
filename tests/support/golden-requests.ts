/** The reports that are kept as golden files. */
import type { ReportRequest } from '../../src/report/request.ts';

export const goldenRequests = {
  'technical-specialist-vs-lead-technician': { roles: ['technical-specialist', 'lead-technician'] },
  'a-job-title-and-an-occupation': { roles: ['lead-technician', 'computer-user-support-specialists'] },
  'three-occupations': {
    roles: ['software-developers', 'registered-nurses', 'computer-user-support-specialists'],
  },
  'two-occupations-in-washington': { roles: ['software-developers', 'actors'], location: 'WA' },
  'technical-specialist-vs-lead-technician.es-ES': {
    roles: ['technical-specialist', 'lead-technician'],
    locale: 'es-ES',
  },
  'technical-specialist-vs-lead-technician.de-DE': {
    roles: ['technical-specialist', 'lead-technician'],
    locale: 'de-DE',
  },
} satisfies Record<string, ReportRequest>;
