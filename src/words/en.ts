/** English: the model of every catalogue. */
import { charts, sheetCharts } from './en/charts.ts';
import { edition } from './en/editions.ts';
import { localMetrics } from './en/local-metrics.ts';
import { items, metrics } from './en/metrics.ts';
import * as sentences from './en/sentences.ts';
import * as sheets from './en/sheets.ts';
import * as terms from './en/terms.ts';

export const en = {
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

/** What English has every other catalogue must have: the compiler finds what is missing. */
export type Catalogue = typeof en;
