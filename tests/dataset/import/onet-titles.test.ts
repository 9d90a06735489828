/** The titles that O*NET knows for an occupation, each once. */
import { describe, expect, it } from 'vitest';
import { importOnetTitles } from '../../../src/dataset/import/onet-titles.ts';
import { type OnetTables, of, onetImport } from './onet-files.ts';

const own = new Map([
  ['15-1252', 'Software Developers'],
  ['15-1299', 'Computer Occupations, All Other'],
]);

async function importTables(
  alternate: OnetTables['Alternate Titles.xlsx'],
  reported: OnetTables['Sample of Reported Titles.xlsx'] = [],
) {
  const options = await onetImport({
    'Alternate Titles.xlsx': alternate,
    'Sample of Reported Titles.xlsx': reported,
  });
  return importOnetTitles({ ...options, titleOf: (soc) => own.get(soc) });
}

describe('the O*NET titles importer', () => {
  it('gives alternate titles, then reported ones', async () => {
    const titles = await importTables(
      [{ 'Alternate Title': 'Software Engineer' }],
      [{ 'Reported Job Title': 'Developer' }],
    );
    expect(titles.get('15-1252')).toEqual(['Software Engineer', 'Developer']);
  });

  it('gives a title once, in its first spelling, whatever its capitals', async () => {
    const titles = await importTables(
      [{ 'Alternate Title': 'Software Engineer' }],
      [{ 'Reported Job Title': 'software engineer' }],
    );
    expect(titles.get('15-1252')).toEqual(['Software Engineer']);
  });

  it('gives a title with a parenthesis also without it, and its short form', async () => {
    const titles = await importTables([
      { 'Alternate Title': 'WAN Engineer (Wide Area Network Engineer)', 'Short Title': 'WAN Specialist' },
    ]);
    expect(titles.get('15-1252')).toEqual([
      'WAN Engineer (Wide Area Network Engineer)',
      'WAN Engineer',
      'WAN Specialist',
    ]);
  });

  it.each([
    ['Radio Operator (RO (R))', 'Radio Operator'],
    ['Computer (CNC) Programmer', 'Computer Programmer'],
  ])('frees %s of its parentheses', async (title, without) => {
    const titles = await importTables([{ 'Alternate Title': title }]);
    expect(titles.get('15-1252')).toEqual([title, without]);
  });

  it('counts the titles of the O*NET occupations themselves', async () => {
    const titles = await importTables([
      { ...of('15-1299.01', 'Web Administrators'), 'Alternate Title': 'Webmaster' },
      {
        ...of('15-1299.08', 'Computer Systems Engineers/Architects'),
        'Alternate Title': 'Systems Architect',
      },
    ]);
    expect(titles.get('15-1299')).toEqual([
      'Web Administrators',
      'Webmaster',
      'Computer Systems Engineers/Architects',
      'Systems Architect',
    ]);
  });

  it("never gives the release's own title", async () => {
    const titles = await importTables([{ 'Alternate Title': 'SOFTWARE DEVELOPERS' }]);
    expect(titles.get('15-1252')).toEqual([]);
  });

  it('refuses a row without a title', async () => {
    await expect(importTables([{ 'Alternate Title': null }])).rejects.toThrow(
      'Alternate Titles.xlsx: row 2, column "Alternate Title" should hold text, found empty',
    );
  });
});
