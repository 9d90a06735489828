/** A crew of this thread alone: runs as the commands make them, without threads. */
import type { ReportServices } from '../../src/report/create-report.ts';
import type { Crew, Told } from '../../src/run/crew.ts';

/** Works on each item as it comes. */
export function ownCrew<Item>(
  workOn: (item: Item, services: ReportServices) => Promise<Told>,
  services: ReportServices,
): Crew<Item> {
  return { size: 1, work: (item) => workOn(item, services), close: async () => undefined };
}
