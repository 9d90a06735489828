/** Small charts of each kind to lay out in tests, and fonts of known width. */
import type { BarsChart, Figure, RangeBarsChart, StackedBarsChart } from '../../../src/document/document.ts';
import type { ChartLook } from '../../../src/render/chart/look.ts';
import { theme } from '../../../templates/theme.ts';

/** Every character is half as wide as it is high. */
export const look: ChartLook = {
  theme: theme.chart,
  locale: 'en-US',
  measure: (text, { size }) => Array.from(text).length * size * 0.5,
  printable: (text) => text,
};

export function dollars(value: number): Figure {
  return { type: 'number', value, unit: 'usd-year' };
}

export function percent(value: number): Figure {
  return { type: 'number', value, unit: 'percent' };
}

export const unpublished: Figure = { type: 'missing', reason: 'suppressed', unit: 'usd-year' };
export const topCoded: Figure = { type: 'missing', reason: 'top-coded', bound: 239_200, unit: 'usd-year' };

const frame = { alt: 'Every figure in words.', note: 'How to read it.' };

/** A role with percentiles, one with a range, one whose top is not published, one without figures. */
export const payChart: RangeBarsChart = {
  ...frame,
  kind: 'range-bars',
  id: 'pay',
  title: 'Pay by role',
  unit: 'usd-year',
  rows: [
    {
      label: 'Software Developers',
      spread: 'percentiles',
      low: dollars(82_460),
      p25: dollars(105_210),
      median: dollars(135_980),
      p75: dollars(171_980),
      high: dollars(214_670),
      mean: dollars(148_100),
    },
    {
      label: 'Lead Technician',
      spread: 'ends',
      low: dollars(67_000),
      p25: null,
      median: null,
      p75: null,
      high: dollars(121_000),
      mean: dollars(90_615),
    },
    {
      label: 'Cardiologists',
      spread: 'percentiles',
      low: dollars(98_000),
      p25: dollars(201_000),
      median: topCoded,
      p75: topCoded,
      high: topCoded,
      mean: unpublished,
    },
    {
      label: 'Actors',
      spread: 'percentiles',
      low: unpublished,
      p25: unpublished,
      median: unpublished,
      p75: unpublished,
      high: unpublished,
      mean: unpublished,
    },
  ],
};

export const skillsChart: BarsChart = {
  ...frame,
  kind: 'bars',
  id: 'skills',
  title: 'Most common skills',
  unit: 'percent',
  scale: null,
  groups: [
    {
      label: 'Technical Specialist',
      bars: [
        { label: 'Customer Service', series: 0, figure: percent(13) },
        { label: 'Technical Support', series: 0, figure: percent(6) },
        { label: 'Patients', series: 0, figure: percent(6) },
        { label: 'C++', series: 0, figure: percent(4) },
      ],
    },
    {
      label: 'Lead Technician',
      bars: [
        { label: 'Java', series: 0, figure: percent(10) },
        { label: 'Architecture', series: 0, figure: percent(7) },
        { label: 'R&D <of tools>', series: 0, figure: percent(2.5) },
      ],
    },
  ],
};

/** One role with both figures, one with the nation's alone, one with none. */
export const localPayChart: BarsChart = {
  ...frame,
  note: null,
  kind: 'bars',
  id: 'local-pay',
  title: 'Mean pay in California and in the nation',
  unit: 'usd-year',
  scale: null,
  groups: [
    {
      label: 'Registered Nurses',
      bars: [
        { label: 'California', series: 0, figure: dollars(150_280) },
        { label: 'United States', series: 1, figure: dollars(101_420) },
      ],
    },
    {
      label: 'Lead Technician',
      bars: [
        { label: 'California', series: 0, figure: unpublished },
        { label: 'United States', series: 1, figure: dollars(90_615) },
      ],
    },
    {
      label: 'Actors',
      bars: [
        { label: 'California', series: 0, figure: unpublished },
        { label: 'United States', series: 1, figure: unpublished },
      ],
    },
  ],
};

/** Parts with room for their names, a part without, and a role that has none. */
export const genderChart: StackedBarsChart = {
  ...frame,
  note: null,
  kind: 'stacked-bars',
  id: 'gender',
  title: 'Gender',
  unit: 'percent',
  whole: 100,
  parts: ['Male', 'Female'],
  rows: [
    { label: 'Technical Specialist', figures: [percent(71.2), percent(28.8)] },
    {
      label: 'First-Line Supervisors of Mechanics, Installers, and Repairers',
      figures: [percent(94.7), percent(5.3)],
    },
    { label: 'Actors', figures: [unpublished, unpublished] },
  ],
};

export const charts = { payChart, skillsChart, localPayChart, genderChart };
