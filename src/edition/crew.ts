/** Who works on the items of an edition: this thread, or several of their own. */
import type { ReportServices } from '../report/create-report.ts';
import type { PlanItem } from './plan.ts';
import { workOn } from './work.ts';

/** What is told of an item that was worked on; its result is in the store. */
export interface Told {
  readonly rendered: boolean;
}

export interface Crew {
  /** How many items are worked on at once. */
  readonly size: number;
  /** Works on an item as `workOn` does. */
  work(item: PlanItem): Promise<Told>;
  close(): Promise<void>;
}

/** Gets a crew for the release of a plan; it is opened only where there is something to do. */
export type OpenCrew = (release: string) => Promise<Crew>;

/** A crew of this thread alone. */
export function ownCrew(services: ReportServices): Crew {
  return {
    size: 1,
    work: async (item) => {
      const { rendered } = await workOn(item, services);
      return { rendered };
    },
    close: async () => undefined,
  };
}
