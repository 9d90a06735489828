/** Holds the cells that a reader fills in to what they allow. */
import type { Locale } from '../../words/locale.ts';
import { range } from './a1.ts';
import { type Input, validation } from './inputs.ts';
import type { StandingInput } from './placed-sheet.ts';
import { xmlText } from './xml.ts';

/** The rule of a cell as XML, but for the cells that it holds. */
function rule(input: Input, cells: string, locale: Locale): string {
  const { type, least, most, promptTitle, prompt, errorTitle, error } = validation(input, locale);
  const about = `promptTitle="${xmlText(promptTitle)}" prompt="${xmlText(prompt)}"`;
  const refusal = `errorStyle="stop" errorTitle="${xmlText(errorTitle)}" error="${xmlText(error)}"`;
  return `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" ${about} showErrorMessage="1" ${refusal} sqref="${cells}"><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`;
}

/** The cells as ranges, each as far down as they stand below each other. */
function ranges(inputs: readonly StandingInput[]): string {
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of inputs) {
    const above = runs.find((run) => run.column === column && run.bottom === row - 1);
    if (above === undefined) runs.push({ column, top: row, bottom: row });
    else above.bottom = row;
  }
  return runs.map(({ column, top, bottom }) => range([top, column], [bottom, column])).join(' ');
}

/** The element `dataValidations`: a rule for each kind of input, over all cells of that kind. None without inputs. */
export function validationsXml(inputs: readonly StandingInput[], locale: Locale): string {
  const kinds = Map.groupBy(inputs, ({ input }) => JSON.stringify({ ...input, value: null }));
  const rules = [...kinds.values()].flatMap((alike) =>
    alike[0] === undefined ? [] : [rule(alike[0].input, ranges(alike), locale)],
  );
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
