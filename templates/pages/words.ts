/** What pages say beside the report: everything in one place, so that it can be put into another language. */
import type { ErrorCode } from '../../src/errors.ts';

/** What is wrong with a box, or with all of them, by the code of the error. */
const problems: Partial<Record<ErrorCode, string>> = {
  'unknown-role': 'No role is called that.',
  'ambiguous-role': 'Several roles are called that.',
  'repeated-role': 'This role is there already.',
  'too-few-roles': 'Two roles at least make a comparison.',
  'too-many-roles': 'A comparison takes five roles at most.',
};

export const words = {
  language: 'en',
  site: 'Role Reports',
  skip: 'Skip to content',
  nav: { label: 'Site', start: 'New comparison', api: 'API' },
  signIn: {
    in: 'Sign in',
    as: (name: string) => `Signed in as ${name}`,
    out: 'Sign out',
    forFiles: 'Sign in to download',
  },
  home: {
    title: 'Compare job roles side by side',
    lead: 'Type two to five job titles and see pay, jobs, growth, education, people, duties and skills next to each other, every figure with its source. Then take the workbook, the PDF or the CSV with you.',
    description:
      'Compare two to five job roles side by side: pay, jobs, growth, education, people, duties and skills, every figure with its source.',
    about: (roles: string, release: string) =>
      `${roles} roles, found by whatever people call them · dataset release ${release}`,
    form: 'Roles to compare',
    again: 'Which roles did you mean?',
    someWrong: 'One of the boxes needs another look.',
    popular: 'Popular comparisons',
    groups: 'Browse by group',
    rolesOf: (count: number) => (count === 1 ? '1 role' : `${count} roles`),
  },
  form: {
    role: (number: number) => `Role ${number}`,
    hint: 'A job title or a SOC code, such as “help desk analyst” or 15-1252',
    add: 'Add a role',
    submit: 'Compare',
    meant: 'Did you mean',
    suggestions: 'Suggestions',
    count: 'suggestions; choose with the arrow keys',
    one: 'suggestion; choose with the arrow keys',
    none: 'No suggestions',
  },
  comparison: {
    eyebrow: 'Role comparison',
    versus: 'vs',
    description: (titles: string, sentence: string) => `${titles}: ${sentence}`,
    download: 'Download',
    files: {
      xlsx: { name: 'Excel workbook', short: 'XLSX' },
      pdf: { name: 'PDF', short: 'PDF' },
      csv: { name: 'CSV', short: 'CSV' },
    },
    contents: 'On this page',
    settings: 'Settings of the comparison',
    place: 'Place',
    nation: 'United States',
    states: 'States',
    chosen: 'Chosen',
    area: 'or a metropolitan area or city',
    areaHint: 'such as San Jose',
    baseline: 'Differences from',
    update: 'Update',
    change: 'Change roles',
    compareWith: (title: string) => `Compare ${title} with`,
    others: (group: string) => `Others in ${group}`,
    more: (count: number) => `and ${count} more`,
    source: (number: number) => `Source ${number}`,
  },
  problem: {
    heading: (title: string) => title,
    choices: 'Perhaps you meant',
    start: 'Start a new comparison',
    next: {
      missing: 'Check the address, or start again from the home page.',
      input: 'Change what is named above and try again.',
      closed: 'This needs to be signed in, or a token of the API.',
      ours: 'It is not your fault. Try again in a few minutes.',
    },
    code: 'Code',
    request: 'Request',
  },
  footer: {
    line: 'Role Reports compares job roles from public statistics.',
    release: (id: string) => `Dataset release ${id}`,
  },
  /** What is wrong with a box; other codes have nothing to say about one. */
  problems,
};
