/** Names in many scripts: shaped, in the right order, copied as they were written; what no font has is told of. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fonts, loadFonts } from '../../../src/render/pdf/fonts.ts';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import type { Run } from '../../../src/render/pdf/runs.ts';
import type { Warning } from '../../../src/render/renderer.ts';
import { widestPiece, wrap } from '../../../src/render/text/wrap.ts';
import { theme } from '../../../templates/theme.ts';
import { allElements, elementsOf, readPdf, squash } from './read-pdf.ts';
import { documentOf, tableOf, textCell } from './sample-document.ts';

const names = {
  Latin: 'Łukasz Żółć, Ñandú Ærøskøbing',
  Greek: 'Αλέξανδρος Παπαδόπουλος',
  Cyrillic: 'Инженер-программист Ёжиков',
  Vietnamese: 'Kỹ sư phần mềm',
  'accents apart from their letters': 'x\u0302 n\u0308\u0323 M\u0304',
  Arabic: 'مهندس برمجيات لا',
  'Arabic with its vowels': 'مُحَمَّدٌ',
  Persian: 'می\u200cخواهم برنامه\u200cنویس',
  Hebrew: 'מהנדס תוכנה',
  'Hebrew with its points': 'שָׁלוֹם',
  Devanagari: 'सॉफ़्टवेयर अभियंता हिन्दी क्षत्रिय र्मि',
  'simplified Chinese': '软件工程师（北京）',
  'traditional Chinese': '軟體工程師',
  Japanese: 'ソフトウェア・エンジニアの仕事',
  Korean: '소프트웨어 엔지니어',
};

const renderer = createPdfRenderer(theme);

async function fontsFor(text: string): Promise<Fonts> {
  return (await loadFonts(theme))(documentOf([], { title: text }));
}

async function warningsOf(text: string): Promise<string[]> {
  const warnings: Warning[] = [];
  const document = documentOf([{ type: 'paragraph', style: 'body', text }]);
  await renderer.render(document, (warning) => warnings.push(warning));
  return warnings.map(({ message }) => message);
}

describe.each(Object.entries(names))('a name in %s', (_, name) => {
  it('is printed and copied as it was written, in text, in a table and in a heading', async () => {
    const table = tableOf('Names', ['Name', name], [[textCell(name), textCell(name)]]);
    const document = documentOf([
      { type: 'heading', level: 1, text: name },
      { type: 'paragraph', style: 'body', text: name },
      { type: 'table', table },
    ]);
    const elements = allElements(await readPdf(await renderer.render(document)));
    const found = ['H2', 'P', 'TH', 'TD'].map((role) =>
      squash(elementsOf(elements, role).at(-1)?.text ?? ''),
    );
    expect(found).toEqual(Array.from({ length: 4 }, () => squash(name.normalize('NFC'))));
  });

  it('is not replaced', async () => {
    expect(await warningsOf(name)).toEqual([]);
  });
});

describe('right-to-left text', () => {
  it('stands among words that run to the right, its own words and letters from right to left', async () => {
    const text = 'The שנים ארבע (מחר) earn more.';
    const pdf = await readPdf(
      await renderer.render(documentOf([{ type: 'paragraph', style: 'body', text }])),
    );
    const texts = pdf.pages[0]?.texts ?? [];
    const left = (word: string) => texts.find((each) => each.text.includes(word))?.x ?? Number.NaN;
    const places = ['The', 'מחר', 'שנים', 'earn'].map(left);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const paragraph = elementsOf(allElements(pdf), 'P').at(-1)?.text ?? '';
    expect(squash(paragraph)).toBe(squash(text));
  });

  it('in isolates keeps its place among other names, which are copied as they were written', async () => {
    const text = 'Top skills: \u2068אבגד\u2069 for \u2068مهندس 1\u2069; \u2068הוזח\u2069, \u2068محاسب\u2069.';
    const { regular } = await fontsFor(text);
    const { runs } = regular.set(text);
    const left = (word: string) => runs.find((run) => run.text.includes(word))?.x ?? Number.NaN;
    const places = ['Top', 'אבגד', 'مهندس', 'הוזח', 'محاسب'].map(left);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(runs.map((run) => run.text).join('')).toBe(text.replaceAll(/[\u2068\u2069]/g, ''));
    expect(await warningsOf(text)).toEqual([]);
  });

  it('turns brackets to face what they hold, and leaves figures as they are', async () => {
    const { regular } = await fontsFor('א');
    const runs = regular.set('(אב) 12').runs.toSorted((a, b) => a.x - b.x);
    const shown = runs.flatMap((run) => run.clusters.map(({ text }) => text)).join('');
    expect(shown).toBe('(בא) 12');
    const turned = regular.set('א(ב)ג').runs.filter(({ text }) => text === '(');
    expect(turned.flatMap(idsOf)).toEqual(regular.set(')').runs.flatMap(idsOf));
  });

  it('loads what orders it only for a document that has such text', async () => {
    const { regular } = await fontsFor('plain');
    expect(regular.set('אב').runs.map(({ level }) => level)).toEqual([0]);
  });
});

function idsOf({ clusters }: Run): number[] {
  return clusters.flatMap(({ parts }) => parts.map(({ id }) => id));
}

describe('letters', () => {
  let fonts: Fonts;
  beforeAll(async () => {
    fonts = await fontsFor('ب');
  });
  const glyphs = (text: string) => fonts.regular.set(text).runs.flatMap(idsOf);

  it('of Arabic join: a letter has another form at the start, in the middle and at the end of a word', () => {
    const [end, middle, start] = glyphs('ببب');
    const [alone] = glyphs('ب');
    expect(new Set([start, middle, end, alone]).size).toBe(4);
  });

  it('of Persian part where they are told to', () => {
    expect(glyphs('ب\u200cب')).toEqual([...glyphs('ب'), ...glyphs('ب')]);
  });

  it('of Arabic make a ligature, which is one letter', () => {
    expect(glyphs('لا')).toHaveLength(1);
  });

  it('of Devanagari are put in the order in which they are seen', () => {
    const [sign] = glyphs('हि');
    expect(sign).not.toBe(glyphs('ह')[0]);
    expect(glyphs('हि').at(-1)).toBe(glyphs('ह')[0]);
  });

  it('keep their accents, which take no room', () => {
    const { clusters, font } = fonts.regular.set('x\u0302').runs[0] ?? { clusters: [], font: undefined };
    expect(clusters.map(({ text }) => text)).toEqual(['x\u0302']);
    expect(clusters[0]?.parts).toHaveLength(2);
    expect(font?.name).toBe('regular');
    expect(fonts.regular.width('x\u0302', 10)).toBeCloseTo(fonts.regular.width('x', 10), 5);
  });

  it('are drawn: no font has a blank for a character that should be seen', async () => {
    for (const { covers, name } of theme.fallbackFonts) {
      const font = (await fontsFor('א')).regular
        .set(String.fromCodePoint((covers.at(-1) ?? covers[0])?.[0] ?? 0))
        .runs.map((run) => run.font)
        .find((each) => each.name === name);
      expect(font?.name).toBe(name);
      for (const [first, last] of covers) {
        // Every glyph of Chinese would take seconds.
        for (let code = first; code <= last; code += name === 'chinese-japanese-korean' ? 37 : 1) {
          const shown = String.fromCodePoint(code);
          if (!font?.has(code) || /[\p{Zs}\p{Cf}]/u.test(shown)) continue;
          expect(font.source.glyphForCodePoint(code).cbox.width, `U+${code.toString(16)}`).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('what no font has', () => {
  it('is replaced visibly and told of, each character once', async () => {
    expect(await warningsOf('ᚠᚢᚠ and 😀')).toEqual([
      "Replaced in the PDF, for want of a font: 'ᚠ' (U+16A0), 'ᚢ' (U+16A2), '😀' (U+1F600).",
    ]);
    const document = documentOf([{ type: 'paragraph', style: 'body', text: 'ᚠ, 😀 and ไท' }]);
    const elements = allElements(await readPdf(await renderer.render(document)));
    expect(elementsOf(elements, 'P').at(-1)?.text).toContain('□, □ and □□');
  });

  it('is told of the document at hand, and of no other', async () => {
    expect(await warningsOf('ᚠ')).toHaveLength(1);
    expect(await warningsOf('a')).toEqual([]);
  });

  it('is counted where it is too much to name', async () => {
    const runes = Array.from({ length: 25 }, (_, index) => String.fromCodePoint(0x16a0 + index));
    expect((await warningsOf(runes.join('')))[0]).toMatch(/'ᚳ' \(U\+16B3\), and 5 others\.$/);
  });
});

describe('fonts for other scripts', () => {
  it('are read with the first character that needs one, once', async () => {
    const reads: string[] = [];
    const counted = createPdfRenderer({
      ...theme,
      fallbackFonts: theme.fallbackFonts.map((font) => ({
        ...font,
        load: () => {
          reads.push(font.name);
          return font.load();
        },
      })),
    });
    await counted.render(documentOf([], { title: 'Ελλάδα, Việt Nam' }));
    expect(reads).toEqual([]);
    await counted.render(documentOf([], { title: '工程师' }));
    await counted.render(documentOf([], { title: '工程师 हिन्दी' }));
    expect(reads).toEqual(['chinese-japanese-korean', 'devanagari']);
  });
});

/** Every character is as wide as the others. */
function measure(text: string): number {
  return Array.from(text).length;
}

describe('lines of Chinese and Japanese', () => {
  it('break between any two characters, but not before a full stop nor after an opening bracket', () => {
    expect(wrap('软件工程师比较', 4, measure)).toEqual(['软件工程', '师比较']);
    expect(wrap('工程师，比较', 3, measure)).toEqual(['工程', '师，比', '较']);
    expect(wrap('工程（师）', 3, measure)).toEqual(['工程', '（师）']);
    expect(wrap('コンピューター', 5, measure)).toEqual(['コンピュー', 'ター']);
    expect(wrap('コンピューター', 4, measure)[0]).toBe('コン');
  });

  it('need no wider column than their widest character', () => {
    expect(widestPiece('软件工程师', measure)).toBe(1);
  });

  it('leave words of Korean whole', () => {
    expect(wrap('소프트웨어 엔지니어', 6, measure)).toEqual(['소프트웨어', '엔지니어']);
  });
});
