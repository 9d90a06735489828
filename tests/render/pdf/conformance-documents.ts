/** Documents whose PDFs must keep the standards: every block, both papers, hardly anything, many scripts, many pages. */
import type { Document } from '../../../src/document/document.ts';
import { documentOf, everything, longTitles, numberedRows, tableOf, textCell } from './sample-document.ts';

const scripts = [
  'العربية: مقارنة الأدوار',
  'עברית: השוואת תפקידים',
  '中文：职位比较 · 日本語：職務の比較 · 한국어: 직무 비교',
  'हिन्दी: भूमिकाओं की तुलना',
  'Ελληνικά, Кириллица, Tiếng Việt, zażółć, e\u0301, 😀',
];

export const conformanceDocuments = {
  'every block on Letter': documentOf(everything),
  'every block on A4': documentOf(everything, { paper: 'a4' }),
  'no blocks': documentOf([]),
  'blocks that say nothing': documentOf([
    { type: 'heading', level: 2, text: 'A heading without one above it' },
    { type: 'paragraph', style: 'body', text: '' },
    { type: 'list', items: [''] },
    { type: 'table', table: tableOf('Empty', ['Metric', 'Value'], [[textCell(''), { type: 'empty' }]]) },
  ]),
  'text in many scripts': documentOf(
    [
      ...scripts.map((text) => ({ type: 'paragraph', style: 'body', text }) as const),
      { type: 'list', items: scripts },
      {
        type: 'table',
        table: tableOf('Scripts', ['Metric', '中文', 'עברית'], [scripts.slice(0, 3).map(textCell)]),
      },
    ],
    { title: 'R&D <Lead> vs "مهندس" & \'工程师\'', language: 'ar' },
  ),
  'a table of many pages': documentOf(
    [{ type: 'table', table: tableOf('Long', ['Metric', 'Rate', 'Jobs'], numberedRows(1000)) }],
    { title: longTitles.join(' vs ') },
  ),
  'pages that lie on their side': documentOf([
    ...everything,
    {
      type: 'table',
      table: tableOf(
        'Wide',
        ['Metric', ...longTitles],
        [['Highest-paying city', ...longTitles.map(() => 'San Jose\u2013Sunnyvale, CA')].map(textCell)],
      ),
    },
  ]),
  'web addresses': documentOf([
    { type: 'heading', level: 1, text: 'Addresses' },
    {
      type: 'paragraph',
      style: 'body',
      text: 'Look at https://www.bls.gov/oes/tables.htm, then at (https://example.org/a?b=c&d=é). '.repeat(
        60,
      ),
    },
    {
      type: 'table',
      table: tableOf(
        'Addresses',
        ['Source', 'Address'],
        [[textCell('One'), textCell('https://example.com/')]],
      ),
    },
  ]),
} satisfies Record<string, Document>;
