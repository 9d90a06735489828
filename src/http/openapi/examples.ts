/** Examples of answers for the OpenAPI document, cut from real ones; long lists keep their first entry. */

/** GET /v1/roles?q=help%20desk%20analyst&limit=1 */
export const rolePageExample = {
  roles: [
    {
      id: 'computer-user-support-specialists',
      title: 'Computer User Support Specialists',
      soc: '15-1232',
      group: '15-0000',
      aliases: [],
      matched: 'Help Desk Analyst',
      href: '/v1/roles/computer-user-support-specialists',
    },
  ],
  total: 1,
  next: null,
};

/** GET /v1/roles/software-developers */
export const profileExample = {
  id: 'software-developers',
  title: 'Software Developers',
  kind: 'occupation',
  soc: '15-1252',
  group: '15-0000',
  aliases: [],
  overview: {
    value:
      'Programs for phones, computers, vehicles, and business systems take shape in the hands of software developers, who turn a need into working code. They usually belong to a team with designers, testers, and product managers, employed by technology firms or by any organization that builds its own systems. A large share of the work is reading, questioning, and changing code that already exists.',
    source: 'own-words',
  },
  duties: {
    value: ['Discuss with users or product managers what a feature must do'],
    source: 'own-words',
  },
  pay: {
    annual: {
      mean: {
        value: 148100,
        source: 'oews-2025',
      },
      p10: {
        value: 82460,
        source: 'oews-2025',
      },
      p25: {
        value: 105210,
        source: 'oews-2025',
      },
      median: {
        value: 135980,
        source: 'oews-2025',
      },
      p75: {
        value: 171980,
        source: 'oews-2025',
      },
      p90: {
        value: 214670,
        source: 'oews-2025',
      },
    },
    hourly: {
      mean: {
        value: 71.2,
        source: 'oews-2025',
      },
      p10: {
        value: 39.64,
        source: 'oews-2025',
      },
      p25: {
        value: 50.58,
        source: 'oews-2025',
      },
      median: {
        value: 65.38,
        source: 'oews-2025',
      },
      p75: {
        value: 82.68,
        source: 'oews-2025',
      },
      p90: {
        value: 103.21,
        source: 'oews-2025',
      },
    },
    annualMeanYearBefore: {
      value: 144570,
      source: 'oews-2024',
    },
    range: {
      value: {
        low: 82460,
        high: 214670,
      },
      source: 'oews-2025',
      note: '10th to 90th percentile',
    },
    highestPayingCity: {
      value: 'San Jose-Sunnyvale-Santa Clara, CA',
      source: 'prevailing-wages-2025-26',
    },
    highestPayingCityMean: {
      value: 226138,
      source: 'prevailing-wages-2025-26',
    },
    highestPayingState: {
      value: 'California',
      source: 'oews-state-2025',
    },
    highestPayingStateMean: {
      value: 186770,
      source: 'oews-state-2025',
    },
    bestPayingCompany: {
      missing: 'not-collected',
    },
    bestPayingIndustry: {
      value: 'Information',
      source: 'oews-industry-2024',
    },
    bestPayingIndustryMean: {
      value: 165160,
      source: 'oews-industry-2024',
    },
    bestPayingSubsector: {
      value: 'Broadcasting and Content Providers',
      source: 'oews-industry-2024',
    },
    bestPayingSubsectorMean: {
      value: 213910,
      source: 'oews-industry-2024',
    },
  },
  jobs: {
    employment: {
      value: 1687890,
      source: 'oews-2025',
    },
    employmentYearBefore: {
      value: 1654440,
      source: 'oews-2024',
    },
    growth: {
      value: 15.8,
      source: 'projections-2024-34',
    },
    openings: {
      value: 115200,
      source: 'projections-2024-34',
    },
    satisfaction: {
      missing: 'not-collected',
    },
  },
  entry: {
    yearsOfExperience: {
      missing: 'not-collected',
      source: 'onet-29.3',
      note: 'O*NET has nothing on this for the occupation',
    },
    yearsToBecome: {
      missing: 'not-collected',
      source: 'onet-29.3',
      note: 'O*NET has nothing on this for the occupation',
    },
    education: {
      value: "Bachelor's degree",
      source: 'projections-2024-34',
    },
    workExperience: {
      value: 'None',
      source: 'projections-2024-34',
    },
    jobZone: {
      value: 4,
      source: 'onet-29.3',
    },
  },
  education: {
    degree: {
      value: {
        name: "Bachelor's degree",
        percent: 51.4,
      },
      source: 'attainment-2022-32',
    },
    attainment: {
      value: [
        {
          name: 'Less than high school diploma',
          percent: 0.5,
        },
      ],
      source: 'attainment-2022-32',
    },
    required: {
      missing: 'not-collected',
      source: 'onet-29.3',
      note: 'O*NET has nothing on this for the occupation',
    },
    major: {
      value: 'Computer Science',
      source: 'completions-2024',
    },
    college: {
      value: 'Western Governors University',
      source: 'completions-2024',
    },
  },
  people: {
    averageAge: {
      missing: 'not-in-release',
    },
    medianAge: {
      value: 38.6,
      source: 'cps-11b-2025',
    },
    gender: {
      value: [
        {
          name: 'Male',
          percent: 78.5,
        },
      ],
      source: 'cps-11-2022',
    },
    race: {
      value: [
        {
          name: 'White',
          percent: 55,
        },
      ],
      source: 'cps-11-2022',
      note: 'Shares do not sum to 100: Hispanic or Latino is an ethnicity, and its people are of any race',
    },
    lgbt: {
      missing: 'not-collected',
    },
  },
  skills: {
    missing: 'not-collected',
  },
  skillImportance: {
    missing: 'not-collected',
    source: 'onet-29.3',
    note: 'O*NET has nothing on this for the occupation',
  },
  technologies: {
    value: {
      inDemand: ['Python'],
      hot: ['Microsoft Excel'],
    },
    source: 'onet-29.3',
  },
  related: {
    value: ['15-1299'],
    source: 'onet-29.3',
  },
  states: {
    source: 'oews-state-2025',
    unit: 'usd-year',
    rows: [
      {
        place: 'AK',
        name: 'Alaska',
        employment: 530,
        mean: null,
        p10: null,
        p25: null,
        median: null,
        p75: null,
        p90: null,
        employmentYearBefore: 430,
        meanYearBefore: 132940,
        meanAdjusted: null,
      },
    ],
  },
  metros: {
    source: 'prevailing-wages-2025-26',
    unit: 'usd-year',
    rows: [
      {
        place: 'metro:10180',
        name: 'Abilene, TX',
        mean: 105768,
        meanAdjusted: 108843,
      },
    ],
  },
  industries: {
    source: 'oews-industry-2024',
    unit: 'usd-year',
    rows: [
      {
        code: '11',
        title: 'Agriculture, Forestry, Fishing and Hunting',
        level: 'sector',
        employment: 80,
        mean: null,
        meanAtLeast: null,
      },
    ],
  },
};

/** GET /v1/places?q=portland */
export const placePageExample = {
  places: [
    {
      id: 'metro:38860',
      kind: 'metro',
      name: 'Portland-South Portland, ME',
      priceParity: 97.097,
    },
    {
      id: 'metro:38900',
      kind: 'metro',
      name: 'Portland-Vancouver-Hillsboro, OR-WA',
      priceParity: 104.721,
    },
  ],
};

/** GET /v1/dataset */
export const manifestExample = {
  schemaVersion: 2,
  release: '2026.11',
  sha256: '8665cf5bb2357f96b4ca46f704cff702bea4069765ac3aa0adecff07229ac5f9',
  sources: [
    {
      id: 'oews-2025',
      name: 'Occupational Employment and Wage Statistics (OEWS)',
      publisher: 'US Bureau of Labor Statistics',
      vintage: 'May 2025',
      licence: 'Public domain (US federal statistics)',
      url: 'https://www.bls.gov/oes/',
      method:
        'Employers report jobs and pay for six panels over three years, brought to one reference month; the self-employed are not counted. The programme is not designed for comparisons over time, so read a change from one year to the next with care.',
    },
  ],
  groups: [
    {
      code: '11-0000',
      title: 'Management',
    },
  ],
  industries: [
    {
      code: '11',
      title: 'Agriculture, Forestry, Fishing and Hunting',
      level: 'sector',
    },
  ],
  counts: {
    roles: 832,
    figures: 713632,
    missing: 83690,
  },
  files: {
    'index.json': {
      bytes: 193730,
      sha256: 'ab4cca98279321d6efa45225aaa8540bea898e2e939d36e6b8041ce5d3f86bfa',
    },
    'places.json': {
      bytes: 25834,
      sha256: '5ef912994730f0dd049047e25210724c16551c3116bc6d36df7b2c0a0d68fa7d',
    },
    'roles.ndjson': {
      bytes: 9961667,
      sha256: 'd9be9f92f6538be20e4ab1ec2e8f92b7a10018241378d6f04e4ab6af90789853',
    },
    'titles.json.gz': {
      bytes: 806897,
      sha256: '0eacfa0df5d83b3ca213b67317804280eaf312f95f679a26fc86f6b0962ec824',
    },
  },
};

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

/** The beginning of GET /v1/comparisons/technical-specialist-vs-lead-technician.csv, without its byte order mark. */
export const csvExample =
  'Section,Metric,Unit,Technical Specialist,Lead Technician,Difference,Percent difference,Source,Vintage,Note\r\nOverview,Yearly salary (mean),US dollars a year,88773,90615,1842,2.075,Published role comparison page,Not stated,\r\n';
