/**
 * PDF/A-2a and PDF/UA-1, rule by rule, without a validator: these always run. Numbers are those of clauses of ISO
 * 19005-2 (A) and ISO 14289-1 (UA). validator.test.ts asks a validator where there is one.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { conformanceDocuments } from './conformance-documents.ts';
import { type PdfObjects, readMarks, readObjects } from './read-objects.ts';
import { allElements, elementsOf, type PdfElement, readPdf } from './read-pdf.ts';
import { documentOf, everything } from './sample-document.ts';

const renderer = createPdfRenderer(theme);

/** The text of a property of the XML metadata, as pdfjs parses it, and the whole XML. */
async function readXmp(bytes: Uint8Array): Promise<{ get: (name: string) => unknown; xml: string }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const { metadata } = await (await task.promise).getMetadata();
  await task.destroy();
  return { get: (name) => metadata?.get(name), xml: String(metadata?.getRaw()) };
}

function flatten(elements: readonly PdfElement[]): PdfElement[] {
  return elements.flatMap((element) => [element, ...flatten(element.children)]);
}

/** The text of each page's content. */
function pageContents(objects: PdfObjects): string[] {
  return objects.withLine('/Type /Page').map(({ text }) => objects.follow(text, 'Contents').stream);
}

describe.each(Object.entries(conformanceDocuments))('%s', (_, document) => {
  let bytes: Uint8Array;
  let objects: PdfObjects;
  let catalog: string;
  beforeAll(async () => {
    bytes = await renderer.render(document);
    objects = readObjects(bytes);
    catalog = objects.follow(objects.trailer, 'Root').text;
  });

  it('is a plain PDF 1.7 file with an id and without encryption (A 6.1)', () => {
    expect(objects.header).toMatch(/^%PDF-1\.7\n%[\u0080-\u00ff]{4}/);
    expect(objects.trailer).toMatch(/^\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]$/m);
    expect(objects.trailer).not.toContain('/Encrypt');
    expect(Buffer.from(bytes).toString('latin1').endsWith('%%EOF\n')).toBe(true);
  });

  it('claims both standards in its metadata, and describes the claim that PDF/A does not know (A 6.6, UA 5)', async () => {
    const { get, xml } = await readXmp(bytes);
    expect(get('pdfaid:part')).toBe('2');
    expect(get('pdfaid:conformance')).toBe('A');
    expect(get('pdfuaid:part')).toBe('1');
    expect(xml).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(objects.follow(catalog, 'Metadata').text).not.toContain('/Filter');
  });

  it('has its title in the metadata and shows it (UA 7.1)', async () => {
    const { get } = await readXmp(bytes);
    expect(get('dc:title')).toBe(document.title);
    expect(objects.follow(catalog, 'ViewerPreferences').text).toContain('/DisplayDocTitle true');
  });

  it('is marked, has a structure, and says its language (UA 7.1, 7.2)', () => {
    expect(objects.follow(catalog, 'MarkInfo').text).toContain('/Marked true');
    expect(objects.follow(catalog, 'StructTreeRoot').text).toContain('/ParentTree');
    expect(catalog).toContain(`/Lang (${document.language})`);
  });

  it('says what its colours mean (A 6.2.3)', () => {
    const intent = objects.follow(catalog, 'OutputIntents').text;
    expect(intent).toContain('/S /GTS_PDFA1');
    const profile = objects.follow(intent, 'DestOutputProfile');
    expect(profile.text).toContain('/N 3');
    expect(profile.stream.slice(12, 20)).toBe('mntrRGB ');
    expect(Buffer.from(profile.stream.slice(0, 4), 'latin1').readUInt32BE()).toBe(profile.stream.length);
  });

  it('embeds its fonts, which can be read as text and list no characters (A 6.2.11, UA 7.21)', () => {
    const fonts = objects.withLine('/Type /Font').filter(({ text }) => text.includes('/DescendantFonts'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const { text } of fonts) {
      expect(objects.follow(text, 'ToUnicode').stream).toContain('beginbfrange');
      const descendant = objects.follow(text, 'DescendantFonts').text;
      expect(descendant).toContain('/CIDToGIDMap /Identity');
      const descriptor = objects.follow(descendant, 'FontDescriptor').text;
      expect(objects.follow(descriptor, 'FontFile2').stream.length).toBeGreaterThan(0);
      // A list of characters must name every one, also those that only make up others: pdfkit's does not.
      expect(descriptor).not.toContain('/CIDSet');
    }
    expect(objects.withLine('/Type /Font').filter(({ text }) => text.includes('/Type1'))).toEqual([]);
  });

  it('has nothing on a page that is neither in a structure element nor an artifact (UA 7.1)', async () => {
    for (const content of pageContents(objects)) {
      const { ids, unmarked, faults } = readMarks(content);
      expect({ unmarked, faults }).toEqual({ unmarked: [], faults: [] });
      expect(ids).toEqual(ids.map((_id, index) => index));
    }
  });

  it('gives every marked sequence to one structure element (UA 7.1)', () => {
    const tree = objects.follow(catalog, 'StructTreeRoot').text;
    for (const page of objects.withLine('/Type /Page')) {
      const key = /^\/StructParents (\d+)$/m.exec(page.text)?.[1];
      const parents = new RegExp(`^ *${key} \\[(.*)\\]$`, 'm').exec(tree)?.[1] ?? '';
      const { ids } = readMarks(objects.follow(page.text, 'Contents').stream);
      expect(parents.match(/\d+ 0 R/g)).toHaveLength(ids.length);
      expect(parents).not.toContain('null');
    }
  });

  it('goes over the page in the order of its structure (UA 7.18.3)', () => {
    for (const { text } of objects.withLine('/Type /Page')) expect(text).toContain('/Tabs /S');
  });

  it('skips no level of headings, and bookmarks each (UA 7.4.2, 7.17)', async () => {
    const pdf = await readPdf(bytes);
    const roles = flatten(allElements(pdf)).flatMap(({ role }) => (/^H\d$/.test(role) ? [role] : []));
    const levels = roles.map((role) => Number(role.slice(1)));
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), roles.join(' ')).toBeLessThanOrEqual(1);
    const headings = document.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(pdf.bookmarks).toEqual(headings);
  });

  it('says of each heading cell what it heads, and puts rows into head and body (UA 7.5)', async () => {
    for (const { text } of objects.withLine('/S /TH'))
      expect(text).toMatch(/\/O \/Table\n\/Scope \/(Row|Column)/);
    const tables = document.blocks.filter(({ type }) => type === 'table').length;
    for (const role of ['Table', 'THead', 'TBody'])
      expect(objects.withLine(`/S /${role}`), role).toHaveLength(tables);
    const heads = elementsOf(allElements(await readPdf(bytes)), 'THead');
    for (const head of heads) for (const cell of flatten(head.children)) expect(cell.role).not.toBe('TD');
  });

  it('makes lists of items with a label and a body, and says what the labels are (UA 7.6)', () => {
    for (const { text } of objects.withLine('/S /L')) expect(text).toContain('/ListNumbering /Disc');
    const items = objects.withLine('/S /LI').length;
    expect(objects.withLine('/S /Lbl')).toHaveLength(items);
    expect(objects.withLine('/S /LBody')).toHaveLength(items);
  });

  it('describes each link, and gives it to a Link element (UA 7.18.5, A 6.3.2)', () => {
    const links = objects.withLine('/Subtype /Link');
    expect(objects.withLine('/S /Link')).toHaveLength(links.length);
    for (const { text } of links) {
      expect(text).toMatch(/^\/Contents \([^)]/m);
      expect(text).toMatch(/^\/StructParent \d+$/m);
      expect(text).toMatch(/^\/F 4$/m);
    }
    for (const { text } of objects.withLine('/S /Link')) expect(text).toMatch(/\/Type \/OBJR\n\/Obj \d+ 0 R/);
  });

  it('is the same file when made again', async () => {
    expect(Buffer.compare(bytes, await createPdfRenderer(theme).render(document))).toBe(0);
  });
});

describe('metadata', () => {
  it('is XML whatever the title says', async () => {
    const title = 'A & B <i>"C"</i> \'D\' ]]> \u0001\ufffe Ж';
    const { get, xml } = await readXmp(await renderer.render(documentOf([], { title, subtitle: '<&>' })));
    expect(get('dc:title')).toBe('A & B <i>"C"</i> \'D\' ]]>  Ж');
    expect(get('dc:description')).toBe('<&>');
    expect(xml).toContain("A &amp; B &lt;i&gt;&quot;C&quot;&lt;/i&gt; 'D' ]]&gt;  Ж</rdf:li>");
  });

  it('says the same as the properties of the file', async () => {
    const bytes = await renderer.render(documentOf(everything));
    const { get } = await readXmp(bytes);
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({
      Title: get('dc:title'),
      Author: [get('dc:creator')].flat()[0],
      Subject: get('dc:description'),
      Creator: get('xmp:creatortool'),
      Producer: get('pdf:producer'),
    });
    expect(get('xmp:createdate')).toBe('2026-01-15T00:00:00Z');
  });
});

/** The addresses that the links of a paragraph lead to. */
async function linked(text: string): Promise<(string | undefined)[]> {
  const objects = readObjects(
    await renderer.render(documentOf([{ type: 'paragraph', style: 'body', text }])),
  );
  return objects.withLine('/S /URI').map((action) => /^\/URI \((.*)\)$/m.exec(action.text)?.[1]);
}

describe('web addresses', () => {
  it.each([
    ['See https://example.com/a/b.', ['https://example.com/a/b']],
    ['(http://example.com), https://example.com/?a=b', ['http://example.com/', 'https://example.com/?a=b']],
    ['https://example.com/é', ['https://example.com/%C3%A9']],
    ['javascript://example.com/%0aalert(1) or ="https://example.com"', []],
    ['https://example.com/中', ['https://example.com/%E4%B8%AD']],
    ['https://example.com/ᚠ', []],
    [`https://example.com/${'long'.repeat(80)}`, []],
  ])('of "%s"', async (text, addresses) => {
    expect(await linked(text)).toEqual(addresses);
  });
});
