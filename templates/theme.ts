/** How our reports look: deep teal on white, warm greys, Inter with figures of one width. */
import { readFileSync } from 'node:fs';
import type { ChartTheme, FallbackFont, Theme, Weight } from '../src/render/theme.ts';

/** Colours of text stand out from white and from the fill of a table's header by at least 4.5 to 1. */
export const colors = {
  ink: '#23272b',
  strong: '#14181b',
  muted: '#6b655d',
  accent: '#0f4c5c',
  accentBright: '#17747f',
  rule: '#e2ddd5',
  fill: '#eef3f3',
} as const;

/**
 * Bars in teal, amber and plum: told apart by every kind of colour sight, and in greyscale by their lightness. Labels
 * stand beside or on what they name, so that no colour has to be looked up.
 */
const chart: ChartTheme = {
  text: {
    title: { weight: 'semibold', size: 9.5, lineHeight: 1.35, color: colors.strong },
    unit: { weight: 'regular', size: 8, lineHeight: 1.4, color: colors.muted },
    heading: { weight: 'semibold', size: 8.5, lineHeight: 1.3, color: colors.ink },
    label: { weight: 'regular', size: 8, lineHeight: 1.3, color: colors.ink },
    value: { weight: 'semibold', size: 8, lineHeight: 1.3, color: colors.ink },
    axis: { weight: 'regular', size: 7.5, lineHeight: 1.3, color: colors.muted },
    missing: { weight: 'regular', size: 8, lineHeight: 1.3, color: colors.muted },
    note: { weight: 'regular', size: 7.5, lineHeight: 1.45, color: colors.muted },
  },
  capitals: 0.727,
  fontFamily: "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  series: [
    { fill: colors.accent, text: '#ffffff' },
    { fill: '#f0b65f', text: colors.strong },
    { fill: '#8a4f7d', text: '#ffffff' },
    { fill: '#bcd8d6', text: colors.strong },
    { fill: '#5f5a53', text: '#ffffff' },
  ],
  range: {
    outer: '#b5d3d5',
    inner: '#4f97a0',
    ends: '#ffffff',
    outline: { color: colors.accentBright, width: 1 },
    median: { color: colors.strong, width: 1.6 },
    mean: '#f0b65f',
    meanOutline: { color: colors.strong, width: 0.8 },
    meanRadius: 3,
  },
  rest: '#f1eee9',
  grid: { color: '#ece8e2', width: 0.5 },
  base: { color: '#8b857c', width: 0.75 },
  barHeight: { range: 12, bar: 9, stack: 16 },
  gap: { label: 5, bars: 4, rows: 10, columns: 28, parts: 7 },
  labelShare: 0.3,
  twoColumnsFrom: 400,
};

const fontFiles: Readonly<Record<Weight, URL>> = {
  regular: new URL('./fonts/Inter-Regular.ttf', import.meta.url),
  semibold: new URL('./fonts/Inter-SemiBold.ttf', import.meta.url),
};

/** Their ranges are those that `fonts/make_fallbacks.py` keeps. */
const fallbackFonts: readonly FallbackFont[] = [
  {
    name: 'arabic',
    // With the joiners of Persian.
    covers: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0x08a0, 0x08ff],
      [0x200c, 0x200d],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
    load: () => readFileSync(new URL('./fonts/NotoSansArabic.ttf', import.meta.url)),
  },
  {
    name: 'hebrew',
    covers: [
      [0x0590, 0x05ff],
      [0xfb1d, 0xfb4f],
    ],
    load: () => readFileSync(new URL('./fonts/NotoSansHebrew.ttf', import.meta.url)),
  },
  {
    name: 'devanagari',
    covers: [
      [0x0900, 0x097f],
      [0x1cd0, 0x1cff],
      [0x200c, 0x200d],
      [0xa8e0, 0xa8ff],
    ],
    load: () => readFileSync(new URL('./fonts/NotoSansDevanagari.ttf', import.meta.url)),
  },
  {
    name: 'chinese-japanese-korean',
    covers: [
      [0x3000, 0x33ff],
      [0x4e00, 0x9fff],
      [0xac00, 0xd7a3],
      [0xf900, 0xfaff],
      [0xfe30, 0xfe4f],
      [0xff01, 0xffee],
    ],
    load: () => readFileSync(new URL('./fonts/DroidSansFallback.ttf', import.meta.url)),
  },
];

export const theme: Theme = {
  sheet: {
    fontName: 'Calibri',
    fontSize: 11,
    headerFill: colors.accent,
    headerText: '#ffffff',
    muted: colors.muted,
    rule: colors.rule,
    titleSize: 18,
    inputFill: '#fff6d9',
    inputText: '#1f3f8f',
    inputRule: '#b98d1c',
    highestFill: '#dcefe6',
    highestText: '#0f4c3a',
    invalidFill: '#f9dcd8',
    invalidText: '#9c1c13',
    bar: '#9fcfd4',
    chart: {
      series: ['#0f4c5c', '#d9772b', '#5b8c5a', '#8e4585', '#b8942e', '#3a6ea5'],
      text: colors.ink,
      axis: colors.muted,
    },
  },
  loadFont: (weight) => readFileSync(fontFiles[weight]),
  fallbackFonts,
  text: {
    title: { weight: 'semibold', size: 24, lineHeight: 1.2, color: colors.accent },
    subtitle: { weight: 'regular', size: 10, lineHeight: 1.4, color: colors.muted },
    heading1: { weight: 'semibold', size: 14.5, lineHeight: 1.3, color: colors.accent },
    heading2: { weight: 'semibold', size: 10.5, lineHeight: 1.35, color: colors.strong },
    lead: { weight: 'regular', size: 11, lineHeight: 1.5, color: colors.ink },
    body: { weight: 'regular', size: 9.5, lineHeight: 1.5, color: colors.ink },
    note: { weight: 'regular', size: 8, lineHeight: 1.45, color: colors.muted },
    bullet: { weight: 'semibold', size: 9.5, lineHeight: 1.5, color: colors.accentBright },
    pageMargin: { weight: 'regular', size: 7.5, lineHeight: 1.4, color: colors.muted },
  },
  titleSizes: [24, 20, 17, 15],
  page: {
    margins: { top: 60, right: 54, bottom: 60, left: 54 },
    headerTop: 32,
    footerGap: 14,
    rule: { color: colors.rule, width: 0.5 },
  },
  longestLine: 520,
  linkColor: colors.accentBright,
  accentRule: { color: colors.accentBright, width: 2, length: 48 },
  space: {
    afterTitle: 4,
    aroundAccentRule: 11,
    beforeHeading1: 24,
    beforeHeading2: 15,
    afterHeading: 7,
    beforeParagraph: 8,
    beforeNote: 6,
    beforeList: 8,
    betweenItems: 3,
    beforeTable: 10,
    beforeChart: 14,
    bulletIndent: 12,
  },
  table: {
    text: {
      columnHeading: { weight: 'semibold', color: colors.accent },
      rowHeading: { weight: 'semibold', color: colors.ink },
      cell: { weight: 'regular', color: colors.ink },
      missing: { weight: 'regular', color: colors.muted },
    },
    lineHeight: 1.35,
    sizes: [
      { size: 9, columnWidth: 111 },
      { size: 8.5, columnWidth: 95 },
      { size: 8, columnWidth: 80 },
      { size: 7.5, columnWidth: 68 },
      { size: 7, columnWidth: 53 },
      { size: 6.5, columnWidth: 0 },
    ],
    readable: 8.5,
    padding: { x: 5, y: 4 },
    headerFill: colors.fill,
    headerRule: { color: colors.accentBright, width: 1 },
    rowRule: { color: colors.rule, width: 0.5 },
    wholeBelow: 0.3,
  },
  chart,
};
