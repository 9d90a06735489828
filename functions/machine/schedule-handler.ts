/** What the schedules do: begin a month when it is due, and look every day for one that was missed or failed. */
import { z } from 'zod';
import { monthAt } from '../../src/edition/month.ts';
import { owedMonths } from '../../src/edition/owed-months.ts';
import type { Runner, Started } from '../../src/run/runner.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';

/** The time is the one that was scheduled, however late the event comes. The clock is not asked. */
const eventSchema = z.strictObject({
  task: z.enum(['begin', 'check']),
  scheduledTime: z.iso.datetime().transform((text) => new Date(text)),
});

export interface ScheduleServices {
  readonly reports: ObjectStore;
  readonly runner: Runner;
  /** Whose calendar says which month it is. */
  readonly timeZone: string;
  /** Told what was started. */
  readonly onDone: (done: object) => void;
}

/** The handler: it answers what became of each month that it started. Months that cannot be started fail it. */
export function scheduleHandler({ reports, runner, timeZone, onDone }: ScheduleServices) {
  return async (event: unknown): Promise<Record<string, Started>> => {
    const { task, scheduledTime } = eventSchema.parse(event);
    const month = monthAt(scheduledTime, timeZone);
    const months = task === 'begin' ? [month] : await owedMonths(reports, month);
    const started = Object.fromEntries(
      await Promise.all(months.map(async (owed) => [owed, await runner.start(owed)] as const)),
    );
    onDone({ task, scheduledTime, started });
    return started;
  };
}
