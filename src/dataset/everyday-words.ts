/** Words that people say for a role and that official titles do not have, spelled out as these have them. */
import { searchWords } from './title-words.ts';

/** A word counts only where no title of the release has it: an own role may be called SRE. */
const everydayWords = new Map<string, string>([
  ['sysadmin', 'systems administrator'],
  ['sre', 'site reliability engineer'],
  ['swe', 'software engineer'],
  ['sdet', 'software test engineer'],
  ['sdr', 'sales development representative'],
]);

/** The words of titles, in their stems, that a word in its stem stands for; null where it is none of ours. */
export function spelledOut(word: string): string[] | null {
  const words = everydayWords.get(word);
  return words === undefined ? null : searchWords(words);
}
