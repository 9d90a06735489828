/** exceljs's workbook alone: half of what the whole package loads, and all that writing needs. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export default Workbook;
}
