/** Sentences read well whatever the figures are: higher, equal, alone, missing, two roles or five. */
import { describe, expect, it } from 'vitest';
import { entrySentence } from '../../templates/sentences/entry.ts';
import { growthSentence } from '../../templates/sentences/growth.ts';
import { ownRolesSentence } from '../../templates/sentences/own-roles.ts';
import { paySentence, rangeSentence } from '../../templates/sentences/pay.ts';
import { placeSentence } from '../../templates/sentences/place.ts';
import { skillsSentence } from '../../templates/sentences/skills.ts';
import { yearsSentence } from '../../templates/sentences/time.ts';
import { summarySheet } from '../../templates/sheets/summary.ts';
import { comparisonOf, comparisonWith } from '../support/comparisons.ts';
import { profileWith } from '../support/profiles.ts';

describe('who earns more', () => {
  it.each([
    [
      'two roles',
      { Baker: { yearlyMean: 40_000 }, Chef: { yearlyMean: 50_000 } },
      'Mean pay is higher for Chef: $50,000 a year, $10,000 (25%) more than the $40,000 for Baker.',
    ],
    [
      'two equal roles',
      { Baker: { yearlyMean: 40_000 }, Chef: { yearlyMean: 40_000 } },
      'Mean pay is the same for Baker and Chef: $40,000 a year.',
    ],
    [
      'one unknown',
      { Baker: { yearlyMean: 40_000 }, Chef: {} },
      'Mean pay for Baker is $40,000 a year. No mean yearly pay is published for Chef.',
    ],
    ['all unknown', { Baker: {}, Chef: {} }, 'No mean yearly pay is published for any of these roles.'],
    [
      'three roles',
      { Baker: { yearlyMean: 40_000 }, Chef: { yearlyMean: 50_000 }, Host: { yearlyMean: 30_000 } },
      'Mean pay is highest for Chef at $50,000 a year and lowest for Host at $30,000, a gap of $20,000 (66.7%). In between: Baker ($40,000).',
    ],
    [
      'five roles with ties and one unknown',
      {
        Baker: { yearlyMean: 40_000 },
        Chef: { yearlyMean: 50_000 },
        Host: { yearlyMean: 30_000 },
        Cook: { yearlyMean: 50_000 },
        Waiter: {},
      },
      'Mean pay is highest for Chef and Cook at $50,000 a year and lowest for Host at $30,000, a gap of $20,000 (66.7%). In between: Baker ($40,000). No mean yearly pay is published for Waiter.',
    ],
    [
      'five equal roles',
      {
        A: { yearlyMean: 1_000 },
        B: { yearlyMean: 1_000 },
        C: { yearlyMean: 1_000 },
        D: { yearlyMean: 1_000 },
        E: { yearlyMean: 1_000 },
      },
      'Mean pay is the same for A, B, C, D and E: $1,000 a year.',
    ],
    [
      'a baseline of nothing',
      { A: { yearlyMean: 0 }, B: { yearlyMean: 1_000 } },
      'Mean pay is higher for B: $1,000 a year, $1,000 more than the $0 for A.',
    ],
  ])('%s', (_, roles, sentence) => {
    expect(paySentence(comparisonWith(roles))).toBe(sentence);
  });
});

const open = { missing: 'top-coded', bound: 10, source: 'test' } as const;
const topCodedEntry = { ...profileWith('Any', {}).entry, yearsToBecome: open };

describe('an own role', () => {
  const compared = { Chef: { yearlyMean: 50_000 }, 'Our chef': { yearlyMean: 50_000, own: {} } };

  it('has the pay of the market, which is called so', () => {
    expect(paySentence(comparisonWith(compared))).toBe(
      'Mean market pay is the same for Chef and Our chef: $50,000 a year.',
    );
  });

  it('has the figures of an occupation, which is named', () => {
    const sentence =
      'The market figures of own roles are those of their matched occupations: those of An occupation for Our chef.';
    expect(ownRolesSentence(comparisonWith(compared))).toBe(sentence);
    const { lines } = summarySheet(comparisonWith(compared));
    expect(JSON.stringify(lines)).toContain(sentence);
  });

  it('is not mentioned where none is compared', () => {
    expect(ownRolesSentence(comparisonWith({ Chef: {}, Baker: {} }))).toBeNull();
  });
});

describe('years to reach the role', () => {
  it('are said once for roles that share them', () => {
    const years = { yearsToBecome: { low: 1, high: 2 } };
    const roles = { A: years, B: years, C: { yearsToBecome: { low: 1, high: 1 } }, D: {} };
    expect(yearsSentence(comparisonWith(roles))).toBe(
      'Time it takes to reach the role: 1\u20132 years for A and B; 1 year for C. Not known for D.',
    );
  });

  it.each([
    [{ low: 0.08, high: 0.25 }, '1\u20133 months'],
    [{ low: 0.5, high: 1 }, '6\u201312 months'],
    [{ low: 0, high: 0.08 }, 'up to 1 month'],
    [{ low: 0.5, high: 2 }, '0.5\u20132 years'],
    [{ low: 0, high: 0 }, 'none'],
  ])('are months where they are less than a year: %o', (yearsToBecome, words) => {
    const sentence = yearsSentence(comparisonWith({ A: { yearsToBecome }, B: {} }));
    expect(sentence).toBe(`Time it takes to reach the role: ${words} for A. Not known for B.`);
  });

  it('are those of related experience for occupations, and an open class says so', () => {
    const comparison = comparisonOf([
      profileWith('Title', { yearsToBecome: { low: 1, high: 2 } }),
      { ...profileWith('Chiefs', {}), kind: 'occupation', entry: topCodedEntry },
    ]);
    expect(yearsSentence(comparison)).toBe(
      'Time it takes to reach the role: 1\u20132 years for Title. Related work experience needed, beside education: 10 years or more for Chiefs.',
    );
  });

  it('are not mentioned when unknown', () => {
    expect(yearsSentence(comparisonWith({ A: {}, B: {} }))).toBeNull();
  });
});

describe('what entry asks for', () => {
  it('joins education and work experience', () => {
    const roles = {
      A: { entryEducation: "Bachelor's degree", entryExperience: '5 years or more' },
      B: { entryEducation: 'No formal educational credential', entryExperience: 'None' },
      C: {},
    };
    expect(entrySentence(comparisonWith(roles))).toBe(
      "Typically asked for at entry: a bachelor's degree and at least 5 years of related work experience for A; no formal education for B.",
    );
  });
});

describe('expected change in jobs', () => {
  it('carries its sign', () => {
    const roles = { A: { growth: 15.8 }, B: { growth: -3.7 }, C: { growth: 0 } };
    expect(growthSentence(comparisonWith(roles))).toBe(
      'Expected change in the number of jobs: +15.8% for A; \u22123.7% for B; no change for C.',
    );
  });
});

describe('salary range', () => {
  it('names both ends and what they are', () => {
    const range = { low: 62_000, high: 126_000 };
    const roles = { A: { range }, B: {}, C: { range, soc: '15-2011' }, D: { range, own: {} } };
    expect(rangeSentence(comparisonWith(roles))).toBe(
      'Salary range: $62,000\u2013$126,000 (as published, of a kind not stated) for A; $62,000\u2013$126,000 (10th to 90th percentile) for C; $62,000\u2013$126,000 (own minimum to maximum) for D.',
    );
  });
});

describe('pay in a place', () => {
  const mean = { CA: 56_300, DC: 50_000, ME: 40_000, OR: 50_010 };
  const baker = {
    yearlyMean: 50_000,
    yearlyMeanYearBefore: 48_000,
    states: { mean },
    metros: { '41860': 60_000, '32420': 30_000 },
  };

  it.each([
    [
      'above the nation',
      'CA',
      'Mean pay in California: $56,300 a year, 12.6% above the nation and worth $50,000 at national prices for Baker.',
    ],
    [
      'below the nation',
      'ME',
      'Mean pay in Maine: $40,000 a year, 20% below the nation and worth $40,241 at national prices for Baker.',
    ],
    [
      'the same, as far as it is written',
      'OR',
      'Mean pay in Oregon: $50,010 a year, the same as in the nation and worth $47,765 at national prices for Baker.',
    ],
    [
      'in a place with an article',
      'DC',
      'Mean pay in the District of Columbia: $50,000 a year, the same as in the nation and worth $45,126 at national prices for Baker.',
    ],
    [
      'of an area, as an estimate',
      'San Francisco',
      'Estimated mean pay in San Francisco-Oakland-Fremont, CA: $60,000 a year, 25% above the nation a year before and worth $53,286 at national prices (by the price level of its state) for Baker.',
    ],
    [
      'of an area without a price level',
      'metro:32420',
      'Estimated mean pay in Mayag\u00fcez, PR: $30,000 a year, 37.5% below the nation a year before for Baker.',
    ],
  ])('%s', (_, location, sentence) => {
    expect(placeSentence(comparisonWith({ Baker: baker, Chef: {} }, { location }))).toBe(sentence);
  });

  it('names each role that has it', () => {
    const chef = { yearlyMean: 60_000, states: { mean: { ME: 45_000 } } };
    expect(placeSentence(comparisonWith({ Baker: baker, Chef: chef, Host: {} }, { location: 'ME' }))).toBe(
      'Mean pay in Maine: $40,000 a year, 20% below the nation and worth $40,241 at national prices for Baker; $45,000 a year, 25% below the nation and worth $45,272 at national prices for Chef.',
    );
  });

  it('is not set against a nation that has none', () => {
    const local = { states: { mean: { ME: 45_000 } } };
    expect(placeSentence(comparisonWith({ A: local, B: {} }, { location: 'ME' }))).toBe(
      'Mean pay in Maine: $45,000 a year and worth $45,272 at national prices for A.',
    );
  });

  it('is not mentioned without a place or a figure', () => {
    expect(placeSentence(comparisonWith({ Baker: baker, Chef: {} }))).toBeNull();
    expect(placeSentence(comparisonWith({ Baker: baker, Chef: {} }, { location: 'NY' }))).toBeNull();
  });
});

describe('top skills', () => {
  it('are the three largest of each role', () => {
    const skills = { HTML: 3, Java: 10, Architecture: 7, Database: 4 };
    expect(skillsSentence(comparisonWith({ A: { skills }, B: { skills: { Java: 2 } } }))).toBe(
      'Top skills: Java (10%), Architecture (7%) and Database (4%) for A; Java (2%) for B.',
    );
  });

  it('are the most important ones of a role that has no shares', () => {
    const skillImportance = { Programming: 4.5, 'Active Listening': 4, Mathematics: 3.5, Speaking: 3 };
    expect(skillsSentence(comparisonWith({ A: { skills: { Java: 2 } }, B: { skillImportance } }))).toBe(
      'Top skills: Java (2%) for A; Programming, Active Listening and Mathematics for B.',
    );
  });

  it('are those with shares where a role has both', () => {
    const both = { skills: { Java: 2 }, skillImportance: { Programming: 4.5 } };
    expect(skillsSentence(comparisonWith({ A: both, B: both }))).toBe('Top skills: Java (2%) for A and B.');
  });

  it('are those that an organisation names for its own role, in its order', () => {
    const own = { skillImportance: { Programming: 4.5 }, own: { skills: ['Terraform', 'Kubernetes'] } };
    expect(skillsSentence(comparisonWith({ 'Our A': own, B: {} }))).toBe(
      'Top skills: Terraform and Kubernetes for Our A.',
    );
  });

  it('are technologies in demand, called such, where nothing else is known', () => {
    const technologies = { inDemand: ['Structured query language SQL', 'Linux'], hot: ['Go'] };
    expect(skillsSentence(comparisonWith({ A: { technologies }, B: {} }))).toBe(
      'Top skills: the technologies SQL and Linux for A.',
    );
  });

  it('come in one order where they matter alike, however the roles stand', () => {
    const a = { skillImportance: { Speaking: 4, Writing: 4, Listening: 4, Reading: 4 } };
    const b = { skillImportance: { Writing: 4, Speaking: 4, Reading: 4, Listening: 4 } };
    expect(skillsSentence(comparisonWith({ A: a, B: b }))).toBe(
      'Top skills: Listening, Reading and Speaking for A and B.',
    );
  });

  it('are not mentioned when unknown', () => {
    expect(skillsSentence(comparisonWith({ A: {}, B: {} }))).toBeNull();
  });
});
