/** Examples of the release and its places for the OpenAPI document, cut from real ones: long lists keep their first entry. */

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
