/** Examples of a comparison for the OpenAPI document, cut from real ones: long lists keep their first entry. */

/** GET /v1/comparisons/technical-specialist-vs-lead-technician */
export const comparisonExample = {
  release: '2026.11',
  locale: 'en-US',
  releaseSha256: '8665cf5bb2357f96b4ca46f704cff702bea4069765ac3aa0adecff07229ac5f9',
  location: 'US',
  place: 'United States',
  baseline: 'technical-specialist',
  excluded: [],
  roles: [
    {
      id: 'technical-specialist',
      title: 'Technical Specialist',
      kind: 'job-title',
      soc: null,
      group: {
        code: '15-0000',
        title: 'Computer and Mathematical',
      },
    },
    {
      id: 'lead-technician',
      title: 'Lead Technician',
      kind: 'job-title',
      soc: null,
      group: {
        code: '15-0000',
        title: 'Computer and Mathematical',
      },
    },
  ],
  rows: [
    {
      section: 'Overview',
      sectionId: 'overview',
      metric: 'yearly-salary',
      family: 'Yearly salary (mean)',
      label: 'Yearly salary (mean)',
      unit: 'usd-year',
      detail: false,
      values: [
        {
          kind: 'number',
          value: 88773,
          source: 'transcribed-page',
        },
        {
          kind: 'number',
          value: 90615,
          source: 'transcribed-page',
        },
      ],
      differences: [
        null,
        {
          amount: 1842,
          unit: 'usd-year',
          percent: 2.075,
        },
      ],
    },
  ],
  sources: [
    {
      id: 'transcribed-page',
      name: 'Published role comparison page',
      publisher: 'Not stated',
      vintage: 'Not stated',
      licence: 'Facts only; no text taken over',
      method:
        'Figures copied by hand from a published page that compares two job titles and does not say how it made them.',
    },
  ],
  definitions: [
    {
      metric: 'yearly-salary',
      label: 'Yearly salary (mean)',
      definition:
        'Mean pay for a year of full-time work: the sum of all pay divided by the number of people. OEWS counts employees, not the self-employed, and leaves out overtime and year-end bonuses.',
    },
  ],
  summary: [
    'Mean pay is higher for Lead Technician: $90,615 a year, $1,842 (2.1%) more than the $88,773 for Technical Specialist.',
  ],
  similar: [],
  related: [
    {
      id: 'actuaries',
      title: 'Actuaries',
      group: '15-0000',
    },
  ],
};

/** The beginning of GET /v1/comparisons/technical-specialist-vs-lead-technician.csv, without its byte order mark. */
export const csvExample =
  'Section,Metric,Unit,Technical Specialist,Lead Technician,Difference,Percent difference,Source,Vintage,Note\r\nOverview,Yearly salary (mean),US dollars a year,88773,90615,1842,2.075,Published role comparison page,Not stated,\r\n';
