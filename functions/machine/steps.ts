/** What a kind of work must be able to do for the state machine: be planned, worked on and published. */
import type { Notice } from '../../src/edition/notice.ts';

/** What planning came to. */
export interface Planned {
  /** Whether all is published already, so that nothing is left to do. */
  readonly isPublished: boolean;
  /** Key of the items in the store of reports, one a line in JSON. */
  readonly key: string;
  /** How many items there are. */
  readonly count: number;
}

/** What working on a batch came to. */
export interface Worked {
  readonly done: number;
  /** How many reports were rendered for it now. */
  readonly rendered: number;
}

/** What publishing came to. */
export interface Published {
  /** What those who wait are told; null where nobody is. */
  readonly notice: Notice | null;
}

/**
 * The steps of one job. Each may be done twice, and half of it again, without harm: the machine tries again what failed.
 * What they throw fails the step; `storage-unavailable` is tried again.
 */
export interface Steps {
  plan(): Promise<Planned>;
  /** Works on some of the items, each as its line of the plan has it. */
  work(items: readonly unknown[]): Promise<Worked>;
  publish(): Promise<Published>;
}

/** Makes the steps of a job, which is checked first. */
export type Kind = (job: unknown) => Steps;
