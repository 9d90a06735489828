/** An example of a whole profile for the OpenAPI document, cut from a real one: long lists keep their first entry. */

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
