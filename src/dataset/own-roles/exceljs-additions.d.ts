/** A part of exceljs that its own declarations leave out: rules for whole ranges of cells. */
import type { DataValidation } from 'exceljs';

declare module 'exceljs' {
  interface Worksheet {
    readonly dataValidations: { add(range: string, rule: DataValidation): DataValidation };
  }
}
