/** Spanish of Spain. */
import type { Catalogue } from './en.ts';
import { charts, sheetCharts } from './es/charts.ts';
import { edition } from './es/editions.ts';
import { localMetrics } from './es/local-metrics.ts';
import { items, metrics } from './es/metrics.ts';
import * as sentences from './es/sentences.ts';
import * as sheets from './es/sheets.ts';
import * as terms from './es/terms.ts';

export const es: Catalogue = {
  ...terms,
  ...sentences,
  ...sheets,
  charts,
  sheetCharts,
  metrics,
  localMetrics,
  items,
  edition,
};
