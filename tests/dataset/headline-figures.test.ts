/** The headline figures of ten occupations in the embedded release, against values typed from the official files. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import type { Known, MissingFigure } from '../../src/dataset/figure.ts';
import type { StateColumn } from '../../src/dataset/place-columns.ts';
import type { Profile } from '../../src/dataset/profile.ts';
import { embeddedDataset, embeddedProfile } from '../support/services.ts';
import * as typed from './headline-figures.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await embeddedDataset();
});

/** The value of a figure, or why there is none. */
function valueIn<Value>(figure: Known<Value> | MissingFigure): Value | string {
  return 'value' in figure ? figure.value : figure.missing;
}

function payOf({ mean, p10, p25, median, p75, p90 }: Profile['pay']['annual']) {
  return { mean: valueIn(mean), percentiles: [p10, p25, median, p75, p90].map(valueIn) };
}

/** The number in one column of the profile's states, null where it is not published. */
async function stateNumber({ states }: Profile, code: string, column: StateColumn) {
  if ('missing' in states) throw new Error('The profile has no figures by state.');
  const places = await dataset.places();
  return states.columns[column][places.states.findIndex((state) => state.code === code)];
}

describe('national employment and pay by the year, May 2025', () => {
  it.each(typed.annualPay)('$soc', async ({ soc, employment, mean, percentiles }) => {
    const { jobs, pay } = await embeddedProfile(dataset, soc);
    expect(valueIn(jobs.employment)).toBe(employment);
    expect(payOf(pay.annual)).toEqual({ mean, percentiles });
  });
});

describe('national pay by the hour, May 2025', () => {
  it.each(typed.hourlyPay)('$soc', async ({ soc, mean, percentiles }) => {
    const { pay } = await embeddedProfile(dataset, soc);
    expect(payOf(pay.hourly)).toEqual({ mean, percentiles });
  });
});

describe('national employment and mean pay, May 2024', () => {
  it.each(typed.yearBefore)('$soc', async ({ soc, employment, mean }) => {
    const { jobs, pay } = await embeddedProfile(dataset, soc);
    expect(valueIn(jobs.employmentYearBefore)).toBe(employment);
    expect(valueIn(pay.annualMeanYearBefore)).toBe(mean);
  });
});

describe('projections 2024–34', () => {
  it.each(typed.projections)('$soc', async ({ soc, growth, openings, education, experience }) => {
    const { jobs, entry } = await embeddedProfile(dataset, soc);
    expect(valueIn(jobs.growth)).toBe(growth);
    expect(valueIn(jobs.openings)).toBe(openings);
    expect(valueIn(entry.education)).toBe(education);
    expect(valueIn(entry.workExperience)).toBe(experience);
  });
});

describe('the highest-paying state', () => {
  it.each(typed.highestPayingStates)('$soc: $state', async ({ soc, state, mean }) => {
    const { pay } = await embeddedProfile(dataset, soc);
    expect(valueIn(pay.highestPayingState)).toBe(state);
    expect(valueIn(pay.highestPayingStateMean)).toBe(mean);
  });
});

describe('three states', () => {
  it.each(typed.states)('$soc in $state', async ({ soc, state, employment, mean, median }) => {
    const profile = await embeddedProfile(dataset, soc);
    expect(await stateNumber(profile, state, 'employment')).toBe(employment);
    expect(await stateNumber(profile, state, 'mean')).toBe(mean);
    expect(await stateNumber(profile, state, 'median')).toBe(median);
  });

  it.each(typed.statesYearBefore)(
    '$soc in $state the year before',
    async ({ soc, state, employment, mean }) => {
      const profile = await embeddedProfile(dataset, soc);
      expect(await stateNumber(profile, state, 'employmentYearBefore')).toBe(employment);
      expect(await stateNumber(profile, state, 'meanYearBefore')).toBe(mean);
    },
  );

  it.each(typed.priceParities)('the price parity of $state', async ({ state, parity }) => {
    const { states } = await dataset.places();
    expect(states.find(({ code }) => code === state)?.priceParity).toBe(parity);
  });
});

describe('metropolitan areas', () => {
  it.each(typed.metros)('$soc in $name', async ({ soc, area, name, mean }) => {
    const { metros } = await embeddedProfile(dataset, soc);
    const places = await dataset.places();
    const position = places.metros.findIndex(({ code }) => code === area);
    expect(places.metros[position]?.name).toBe(name);
    expect(metros).toHaveProperty(['mean', position], mean);
  });

  it.each(typed.highestPayingMetros)('the highest-paying for $soc: $area', async ({ soc, area, mean }) => {
    const { pay } = await embeddedProfile(dataset, soc);
    expect(valueIn(pay.highestPayingCity)).toBe(area);
    expect(valueIn(pay.highestPayingCityMean)).toBe(mean);
  });
});

describe('the best-paying sector and industry, May 2024', () => {
  it.each(typed.bestPayingSectors)('$soc: $sector', async ({ soc, code, sector, sectorMean }) => {
    const { pay, industries } = await embeddedProfile(dataset, soc);
    expect(valueIn(pay.bestPayingIndustry)).toBe(sector);
    expect(industries).toHaveProperty(
      'rows',
      expect.arrayContaining([[code, expect.any(Number), sectorMean]]),
    );
    const byTheHour = soc === '27-2011';
    expect(valueIn(pay.bestPayingIndustryMean)).toBe(byTheHour ? 'not-collected' : sectorMean);
  });

  it.each(typed.bestPayingIndustries)('$soc: $industry', async ({ soc, industry, mean }) => {
    const { pay } = await embeddedProfile(dataset, soc);
    expect(valueIn(pay.bestPayingSubsector)).toBe(industry);
    expect(valueIn(pay.bestPayingSubsectorMean)).toBe(mean);
  });
});

describe('educational attainment', () => {
  it.each(typed.attainment)('$soc', async ({ soc, percents, most, percent }) => {
    const { education } = await embeddedProfile(dataset, soc);
    const shares = typed.attainmentLevels.map((name, level) => ({ name, percent: percents[level] }));
    expect(valueIn(education.attainment)).toEqual(shares);
    expect(valueIn(education.degree)).toEqual({ name: most, percent });
  });
});

describe('people', () => {
  it.each(typed.people)('$soc', async ({ soc, women, white, black, asian, hispanic, age }) => {
    const { people } = await embeddedProfile(dataset, soc);
    expect(valueIn(people.gender)).toContainEqual({ name: 'Female', percent: women });
    expect(valueIn(people.race)).toEqual([
      { name: 'White', percent: white },
      { name: 'Black or African American', percent: black },
      { name: 'Asian', percent: asian },
      { name: 'Hispanic or Latino', percent: hispanic },
    ]);
    expect(valueIn(people.medianAge)).toBe(age);
  });
});

describe('what O*NET rates', () => {
  it.each(typed.skills)('the importance of skills for $soc', async ({ soc, importance }) => {
    const { skillImportance } = await embeddedProfile(dataset, soc);
    expect(valueIn(skillImportance)).toMatchObject(importance);
  });

  it('has no importance of skills for software developers, whom O*NET does not rate', async () => {
    const { skillImportance } = await embeddedProfile(dataset, '15-1252');
    expect(valueIn(skillImportance)).toBe('not-collected');
  });

  it.each(typed.technologies)('technologies in demand for $soc', async ({ soc, inDemand, hot }) => {
    const { technologies } = await embeddedProfile(dataset, soc);
    expect(valueIn(technologies)).toEqual({
      inDemand: expect.arrayContaining(inDemand),
      hot: expect.arrayContaining(hot),
    });
  });

  it.each(typed.technologiesNotInDemand)('technologies that are only hot for $soc', async ({ soc, hot }) => {
    const { technologies } = await embeddedProfile(dataset, soc);
    expect(valueIn(technologies)).toEqual({ inDemand: [], hot: expect.arrayContaining(hot) });
  });

  it.each(typed.jobZones)('the job zone of $soc: $zone', async ({ soc, zone }) => {
    const { entry } = await embeddedProfile(dataset, soc);
    expect(valueIn(entry.jobZone)).toBe(zone);
  });

  it.each(typed.experience)('related work experience for $soc', async ({ soc, years, median }) => {
    const { entry } = await embeddedProfile(dataset, soc);
    expect(valueIn(entry.yearsToBecome)).toEqual(years);
    expect(valueIn(entry.yearsOfExperience)).toBe(median);
  });

  it.each(typed.noExperience)('no related work experience for $soc: $reason', async ({ soc, reason }) => {
    const { entry } = await embeddedProfile(dataset, soc);
    expect(valueIn(entry.yearsToBecome)).toBe(reason);
    expect(valueIn(entry.yearsOfExperience)).toBe(reason);
  });
});

describe('alternate titles', () => {
  it.each(typed.alternateTitles)('$soc: $title', async ({ soc, title }) => {
    const { id } = await embeddedProfile(dataset, soc);
    const { titles } = await dataset.titles();
    expect(titles[id]).toContain(title);
  });
});

describe('the most common major and college', () => {
  it.each(typed.majors)('$soc: $major', async ({ soc, major, college }) => {
    const { education } = await embeddedProfile(dataset, soc);
    expect(valueIn(education.major)).toBe(major);
    expect(valueIn(education.college)).toBe(college);
  });
});

describe('related occupations', () => {
  it.each(typed.related)('begin with the closest of $soc', async ({ soc, closest }) => {
    const { related } = await embeddedProfile(dataset, soc);
    expect(valueIn(related).slice(0, closest.length)).toEqual(closest);
  });
});
