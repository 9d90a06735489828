/** The file of alternate titles, as the importer writes it. */
import { describe, expect, it } from 'vitest';
import { titlesFile } from '../../../src/dataset/import/titles-file.ts';
import { titlesSchema } from '../../../src/dataset/titles.ts';

const nurses = {
  id: 'registered-nurses',
  title: 'Registered Nurses',
  soc: '29-1141',
  aliases: ['Staff Nurses'],
};
const actors = { id: 'actors', title: 'Actors', soc: '27-2011', aliases: [] };

const titlesOfNurses = (...titles: string[]) =>
  titlesFile([nurses], new Map([[nurses.id, titles]])).titles[nurses.id];

describe('the titles of a role', () => {
  it('stand in the order given', () => {
    expect(titlesOfNurses('Triage Nurse', 'School Nurse')).toEqual(['Triage Nurse', 'School Nurse']);
  });

  it('do not repeat its own title or an alias, in any spelling', () => {
    expect(titlesOfNurses('registered nurse', 'STAFF NURSE', 'Triage Nurse')).toEqual(['Triage Nurse']);
  });

  it('stand once each, whatever the case and the number', () => {
    expect(titlesOfNurses('Triage Nurse', 'Triage Nurses', 'triage nurse')).toEqual(['Triage Nurse']);
  });

  it('are also what stands before and in a closing parenthesis', () => {
    expect(titlesOfNurses('CCU RN (Cardiac Care Unit Registered Nurse)', 'CCU RN')).toEqual([
      'CCU RN (Cardiac Care Unit Registered Nurse)',
      'CCU RN',
      'Cardiac Care Unit Registered Nurse',
    ]);
    expect(titlesOfNurses('Cardiac (CCU) Nurse')).toEqual(['Cardiac (CCU) Nurse']);
  });
});

describe('the index', () => {
  it('numbers the titles in the order of the file and has each word in its stem', () => {
    const titles = new Map([
      [nurses.id, ['School Nurse', 'Triage Nurses']],
      [actors.id, ['Director of the School']],
    ]);
    expect(titlesFile([nurses, actors], titles)).toEqual({
      titles: { actors: ['Director of the School'], 'registered-nurses': ['School Nurse', 'Triage Nurses'] },
      index: [
        ['director', [0]],
        ['nurse', [1, 2]],
        ['school', [0, 1]],
        ['triage', [2]],
      ],
    });
  });

  it('is read back by the schema of the file', () => {
    const file = titlesFile([nurses], new Map([[nurses.id, ['School Nurse']]]));
    expect(titlesSchema().parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(titlesSchema().safeParse({ ...file, index: [['nurse', ['0']]] }).success).toBe(false);
  });
});

describe('the file', () => {
  it('has the same bytes whatever the order of roles and titles', () => {
    const lists: [string, string[]][] = [
      [nurses.id, ['School Nurse']],
      [actors.id, ['Extra']],
    ];
    const one = titlesFile([nurses, actors], new Map(lists));
    const other = titlesFile([actors, nurses], new Map(lists.toReversed()));
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('leaves out roles without other titles, and titles of roles that are not there', () => {
    const titles = new Map([[nurses.id, ['School Nurse']]]);
    expect(titlesFile([actors], titles)).toEqual({ titles: {}, index: [] });
  });
});
