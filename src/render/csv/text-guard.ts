/**
 * Keeps a spreadsheet from changing or running a text when it opens a CSV: an apostrophe before what it would run
 * as a formula, a tab after what it would take for a date, a number or a truth value. `readTextField` undoes both.
 */

const apostrophe = "'";
const tab = '\t';

/** Starts like a formula, in ASCII or in full width; or like the apostrophe that we put before one. */
const formulaStart = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const guardedStart = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Made of the signs of numbers, dates and times alone: `11-2021`, `2025`, `1/2`, `10 %`, `1E5`, `$5`, `9:30 pm`. */
const numberLike = /^ *[($\u00a3\u00a5\u20ac]*[.,]?\d[\d .,:/%()\-eE+$\u00a3\u00a5\u20ac]*(?:[ap]m?)?$/i;

/** The stems of month names in the languages of the spreadsheets that we write for, and of their neighbours. */
const months =
  'jan|j\u00e4n|ene|gen|feb|fev|f\u00e9v|mar|m\u00e4r|mrt|maa|apr|avr|abr|may|mai|mei|mag|maj|jun|jui|giu|jul|lug|aug|ao\u00fb|ago|sep|set|oct|okt|ott|out|nov|dec|d\u00e9c|dez|dic';
/** The rest of a month's name. Naming all letters of all scripts would take a process that starts a millisecond. */
const moreOfWord = '[^\\s\\d.,:/-]*';
const namesMonth = new RegExp(`^ *(?:\\d+[ .,/-]*)?(?:${months})${moreOfWord}[ .,/-]*\\d[\\d .,:/-]*$`, 'i');
const dayAndMonth = new RegExp(`^ *\\d+[ .,/-]*(?:${months})${moreOfWord}[ .]*$`, 'i');

/** Truth values in those languages, and what spreadsheets show for a failed formula. */
const constant =
  /^ *(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|waar|onwaar|prawda|fa\u0142sz|#[a-z/0!?]+)$/i;

/** Each needs a digit: most texts have none, and are told apart by that alone. */
const digit = /\d/;
const withDigits = [numberLike, namesMonth, dayAndMonth];

/** Longer texts are words: no date or number that a spreadsheet recognises is as long. */
const longestConverted = 260;

/** Whether a spreadsheet would make something else of the text than a text. */
function isConverted(text: string): boolean {
  if (text.length > longestConverted) return false;
  return constant.test(text) || (digit.test(text) && withDigits.some((pattern) => pattern.test(text)));
}

/** The text as a spreadsheet may safely open it. */
export function guardText(text: string): string {
  const before = formulaStart.test(text) ? apostrophe : '';
  const after = text.endsWith(tab) || isConverted(text) ? tab : '';
  return before + text + after;
}

/** The text that `guardText` was given; a field that was no text, such as a number or a code, comes back as it is. */
export function readTextField(field: string): string {
  const start = guardedStart.test(field) ? 1 : 0;
  const end = field.endsWith(tab) ? field.length - 1 : field.length;
  return field.slice(start, end);
}
