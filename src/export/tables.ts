/** Every table that can be exported, and how one is found by its name. */
import { CodedError } from '../errors.ts';
import type { ExportTable } from './table.ts';
import { duties, education, people, related, skills, technologies } from './tables/lists.ts';
import { pay } from './tables/pay.ts';
import { payByIndustry } from './tables/pay-by-industry.ts';
import { payByMetro } from './tables/pay-by-metro.ts';
import { payByState } from './tables/pay-by-state.ts';
import { roles } from './tables/roles.ts';

export const exportTables: readonly ExportTable[] = [
  roles,
  pay,
  payByState,
  payByMetro,
  payByIndustry,
  skills,
  people,
  education,
  technologies,
  duties,
  related,
];

/** The table of a name. Throws `unknown-table`. */
export function tableOf(name: string): ExportTable {
  const found = exportTables.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const allowed = exportTables.map(({ id }) => id);
  const value = name.slice(0, 100);
  throw new CodedError('unknown-table', `No table '${value}'. Allowed: ${allowed.join(', ')}.`, {
    value,
    allowed,
  });
}
