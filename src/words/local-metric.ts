/** What a catalogue says of a metric of a place. */

/** How it is called: by the place's name, and whether that is a metropolitan area. */
type LocalLabel = (place: string, ofArea: boolean) => string;

/** An entry of the catalogue; every language has a label of this form, whether it needs the place or not. */
export function localMetric(label: LocalLabel, definition: string) {
  return { label, definition };
}
