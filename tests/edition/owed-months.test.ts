/** Which months are owed, over years of schedules whose events get lost, come twice and lead to failures. */
import { describe, expect, it } from 'vitest';
import { scheduleHandler } from '../../functions/machine/schedule-handler.ts';
import { manifestKey, pinKey } from '../../src/edition/keys.ts';
import { monthAt, monthBefore } from '../../src/edition/month.ts';
import { monthsToCheck } from '../../src/edition/owed-months.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the months to check', () => {
  it.each([
    ['2026-11', [], []],
    ['2026-11', ['2026-11'], ['2026-11']],
    ['2027-01', ['2026-10'], ['2026-11', '2026-12', '2027-01']],
    ['2027-01', ['2027-01', '2026-12'], ['2026-12', '2027-01']],
    ['2026-11', ['2026-12'], []],
  ])('of %s, where %j were begun, are %j', (latest, begun, months) => {
    expect(monthsToCheck(latest, begun)).toEqual(months);
  });
});

describe('the month before', () => {
  it.each([
    ['2027-01', '2026-12'],
    ['2026-12', '2026-11'],
    ['2028-03', '2028-02'],
  ])('of %s is %s', (month, before) => {
    expect(monthBefore(month)).toBe(before);
  });
});

/** How clocks in a zone show a time; making one is slow. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const numeric = 'numeric' as const;
  const shown = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric };
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...shown });
  clocks.set(timeZone, clock);
  return clock;
}

/** What clocks in a zone show, as if it were UTC. */
function shownAt(time: Date, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The time at which clocks in a zone show this hour of a day: what Scheduler works out. */
function timeOf(day: number, hour: number, timeZone: string): Date {
  const wanted = day + hour * 3_600_000;
  let time = new Date(wanted);
  for (let look = 0; look < 3; look += 1) time = new Date(time.getTime() + wanted - shownAt(time, timeZone));
  return time;
}

const dayLength = 24 * 3_600_000;
const first = Date.UTC(2027, 0, 1);
/** Every day of three years, the leap year 2028 among them. */
const days = Array.from({ length: 365 + 366 + 365 }, (_, day) => first + day * dayLength);
const expected = Array.from({ length: 36 }, (_, month) =>
  new Date(Date.UTC(2027, month, 1)).toISOString().slice(0, 7),
);

/**
 * A world in which starting a month begins it, and publishes it unless it is one of those that fail at first. Answers every
 * month that was published, in order.
 */
async function threeYears(timeZone: string): Promise<{ published: string[]; started: number }> {
  const reports = localFolder(await temporaryFolder());
  const published: string[] = [];
  const failures = new Map(expected.filter((_, month) => month % 5 === 4).map((month) => [month, 2]));
  let started = 0;
  const start = async (month: string) => {
    if ((await reports.head(manifestKey(month))) !== null) return 'published' as const;
    started += 1;
    await reports.put(pinKey(month), new Uint8Array());
    const left = failures.get(month) ?? 0;
    failures.set(month, left - 1);
    if (left > 0) return 'started' as const;
    await reports.put(manifestKey(month), new Uint8Array());
    published.push(month);
    return 'started' as const;
  };
  const handler = scheduleHandler({ reports, runner: { start }, timeZone, onDone: () => undefined });
  const send = (task: 'begin' | 'check', day: number, hour: number) => {
    const scheduledTime = timeOf(day, hour, timeZone).toISOString();
    return handler({ task, scheduledTime });
  };
  for (const day of days) {
    const date = new Date(day);
    // The event of every third month comes twice, and that of every third other one is lost.
    const times = date.getUTCDate() === 1 ? [1, 0, 2][date.getUTCMonth() % 3] : 0;
    for (let time = 0; time < (times ?? 0); time += 1) await send('begin', day, 6);
    await send('check', day, 12);
  }
  return { published, started };
}

describe('36 months of schedules', () => {
  it.each(['UTC', 'America/New_York', 'Europe/Madrid', 'Pacific/Auckland', 'Pacific/Kiritimati'])(
    'leave no gap and publish no month twice by the clocks of %s',
    async (timeZone) => {
      const { published, started } = await threeYears(timeZone);
      expect(published).toEqual(expected);
      // Each once, and twice more for each of the seven that failed twice.
      expect(started).toBe(36 + 2 * 7);
    },
    60_000,
  );

  it.each(['UTC', 'America/New_York', 'Europe/Madrid', 'Pacific/Kiritimati', 'America/Havana'])(
    'each belong to the month that clocks of %s show',
    (timeZone) => {
      const months = days.map((day) => monthAt(timeOf(day, 6, timeZone), timeZone));
      expect(months).toEqual(days.map((day) => new Date(day).toISOString().slice(0, 7)));
    },
  );
});
