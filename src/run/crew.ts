/** Who works on the items of a run: this thread, or several of their own. */

/** What is told of an item that was worked on; its result is in the store. */
export interface Told {
  /** Whether files were rendered for it now. */
  readonly rendered: boolean;
}

export interface Crew<Item> {
  /** How many items are worked on at once. */
  readonly size: number;
  /** Works on an item: its result is stored, or there is none and the error is thrown. */
  work(item: Item): Promise<Told>;
  close(): Promise<void>;
}

/** Gets a crew for the release of a plan; it is opened only where there is something to do. */
export type OpenCrew<Item> = (release: string) => Promise<Crew<Item>>;
