/** Remembers lines as they were set, within bounds: each is measured more often than it is drawn. */
import type { SetLine } from './runs.ts';

/**
 * UTF-16 units of all lines that are kept at a time, some 25 MB of glyphs. A server sets texts for months, and a line
 * may be as long as whoever wrote it liked.
 */
const mostKept = 100_000;

/** Sets lines by `make`, and those again that it has met lately from memory. */
export function keptLines(make: (line: string) => SetLine): (line: string) => SetLine {
  const lines = new Map<string, SetLine>();
  let kept = 0;
  return (line) => {
    const known = lines.get(line);
    if (known !== undefined) return known;
    const made = make(line);
    if (line.length > mostKept) return made;
    if (kept + line.length > mostKept) {
      lines.clear();
      kept = 0;
    }
    lines.set(line, made);
    kept += line.length;
    return made;
  };
}
