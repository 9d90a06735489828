/**
 * Marks that say which way text runs. Names are inserted into sentences as isolates, so that one that runs to the left
 * does not take figures and names beside it along; all other marks are taken out, since they turn what follows.
 */
import { hasRightToLeft } from './bidi.ts';

/** First strong isolate: what follows runs its own way, up to the mark that closes it. */
const open = '\u2068';
/** Pop directional isolate. */
const close = '\u2069';

const isolateMark = /[\u2068\u2069]/;
const allMarks = /[\u202a-\u202e\u2066-\u2069]/g;
const turning = /[\u202a-\u202e\u2066\u2067]/g;
const anyMark = /[\u202a-\u202e\u2066-\u2069]/;

/** A name as it may stand in a sentence: as it is where all of it runs to the right. */
export function isolated(name: string): string {
  return hasRightToLeft(name) ? open + name.replace(allMarks, '') + close : name;
}

/** Whether the character is a mark of an isolate, which is not drawn. */
export function isIsolateMark(character: string): boolean {
  return character === open || character === close;
}

/** The text without isolates, as it is found by its words. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/** The text without marks that would turn what stands around it: isolates that are opened and closed stay. */
export function withoutTurning(text: string): string {
  if (!anyMark.test(text)) return text;
  const plain = text.replace(turning, '');
  return areClosed(plain) ? plain : withoutIsolates(plain);
}

function areClosed(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Lines of one text, each with the isolates that it is in the middle of opened at its start and closed at its end. */
export function closedOnEachLine(lines: readonly string[]): string[] {
  if (!lines.some((line) => isolateMark.test(line))) return [...lines];
  let depth = 0;
  return lines.map((line) => {
    const before = depth;
    for (const character of line) {
      if (character === open) depth += 1;
      if (character === close) depth = Math.max(0, depth - 1);
    }
    return open.repeat(before) + line + close.repeat(depth);
  });
}
