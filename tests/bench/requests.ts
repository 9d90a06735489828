/** The reports that are measured, and the documents that they render. */
import type { createServices } from '../../functions/services.ts';
import type { Document } from '../../src/document/document.ts';
import { compareResolved } from '../../src/report/compare-roles.ts';
import { type ReportRequest, resolveReport } from '../../src/report/request.ts';

export type Services = Awaited<ReturnType<typeof createServices>>;

/** A request by the name under which its times are printed. */
export interface MeasuredRequest {
  readonly name: string;
  readonly request: ReportRequest;
}

export const twoTitles: MeasuredRequest = {
  name: 'two job titles (technical-specialist lead-technician)',
  request: { roles: ['technical-specialist', 'lead-technician'] },
};

export const threeWithPlace: MeasuredRequest = {
  name: 'three roles with a place (technical-specialist lead-technician software-developers --location CA)',
  request: { roles: ['technical-specialist', 'lead-technician', 'software-developers'], location: 'CA' },
};

export const fiveOccupations: MeasuredRequest = {
  name: 'five roles (occupations)',
  request: {
    roles: [
      'software-developers',
      'registered-nurses',
      'computer-user-support-specialists',
      'first-line-supervisors-of-mechanics-installers-and-repairers',
      'elementary-school-teachers-except-special-education',
    ],
  },
};

/** The document of a request, as every renderer is given it. */
export async function documentOf(request: ReportRequest, { dataset, template }: Services): Promise<Document> {
  const resolved = await resolveReport(request, dataset);
  const comparison = await compareResolved(resolved, dataset, { statePay: true });
  return template.document(comparison, { ...resolved, csvFileName: 'report.csv' });
}

/** The document with its sheets, but without the charts in them. */
export function withoutSheetCharts(document: Document): Document {
  const [first, ...others] = document.sheets;
  const [bareFirst, ...bareOthers] = [first, ...others].map((sheet) => ({ ...sheet, charts: [] }));
  return { ...document, sheets: [bareFirst ?? first, ...bareOthers] };
}
