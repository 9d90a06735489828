/** A validator agrees that our PDFs are what they claim to be, PDF/A-2a and PDF/UA-1; see tests/support/verapdf.ts. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { claimConformance } from '../../../src/render/pdf/conformance.ts';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { reportDocument } from '../../../templates/report.ts';
import { theme } from '../../../templates/theme.ts';
import { goldenRequests } from '../../support/golden-requests.ts';
import { embeddedDataset } from '../../support/services.ts';
import { flavours, type Verdict, validate, verapdfFolder } from '../../support/verapdf.ts';
import { conformanceDocuments } from './conformance-documents.ts';
import { documentOf } from './sample-document.ts';

const noValidator = verapdfFolder === undefined;

// The reporter counts skipped tests without their names, so the reason is said here.
if (noValidator) console.warn('skipped: validation of PDFs, because VERAPDF is not set');

async function allDocuments(): Promise<Record<string, Document>> {
  const dataset = await embeddedDataset();
  const reports: [string, Document][] = [];
  for (const [name, request] of Object.entries(goldenRequests))
    for (const paper of ['letter', 'a4'] as const)
      reports.push([`${name} on ${paper}`, reportDocument(await compareRoles(request, dataset), { paper })]);
  return { ...conformanceDocuments, ...Object.fromEntries(reports) };
}

/** A drawing with words in place of it, as a chart is. */
async function fileWithFigure(): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = documentOf([]);
  const pdf = new PDFDocument({ pdfVersion: '1.7', tagged: true, lang: 'en', displayTitle: true, font: '' });
  claimConformance(pdf, document);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const draw = () => pdf.rect(72, 72, 100, 20).fill('#17747f');
  root.add(pdf.struct('Figure', { alt: 'A bar of 100 points.', bbox: [72, 72, 172, 92] }, draw));
  pdf.end();
  return buffer(pdf);
}

describe.skipIf(noValidator)(`veraPDF${noValidator ? ' (skipped: VERAPDF is not set)' : ''}`, () => {
  let folder: string;
  const names: string[] = [];

  async function keep(title: string, bytes: Uint8Array): Promise<void> {
    const name = `${title.replaceAll(' ', '-')}.pdf`;
    await writeFile(join(folder, 'files', name), bytes);
    names.push(name);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'role-reports-pdf-'));
    await mkdir(join(folder, 'files'));
    await mkdir(join(folder, 'broken'));
    const renderer = createPdfRenderer(theme);
    for (const [title, document] of Object.entries(await allDocuments()))
      await keep(title, await renderer.render(document));
    await keep('a figure', await fileWithFigure());
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(flavours)(
    'finds every file to be %s',
    async (flavour) => {
      const verdicts = await validate(join(folder, 'files'), flavour);
      for (const { file, faults } of verdicts) expect(faults, file).toEqual([]);
      expect(
        verdicts
          .filter(({ compliant }) => compliant)
          .map(({ file }) => file)
          .toSorted(),
      ).toEqual(names.toSorted());
      const checks = verdicts.reduce((sum, { passedChecks }) => sum + passedChecks, 0);
      console.log(`veraPDF: ${verdicts.length} files are ${flavour}, by ${checks} checks`);
    },
    300_000,
  );

  it.each([
    { flavour: 'ua1', from: '<pdfuaid:part>1', to: '<pdfuaid:part>7', clause: '5-' },
    { flavour: '2a', from: '<pdfaid:part>2', to: '<pdfaid:part>7', clause: '6.6.4-' },
  ] as const)(
    'finds that a file is not $flavour whose claim is wrong',
    async ({ flavour, from, to, clause }) => {
      const bytes = await createPdfRenderer(theme).render(documentOf([]));
      const broken = Buffer.from(bytes).toString('latin1').replace(from, to);
      await writeFile(join(folder, 'broken', 'broken.pdf'), Buffer.from(broken, 'latin1'));
      const [verdict]: (Verdict | undefined)[] = await validate(join(folder, 'broken'), flavour);
      expect(verdict?.compliant).toBe(false);
      expect(verdict?.faults.join()).toMatch(new RegExp(`^${clause.replaceAll('.', '\\.')}`));
    },
    60_000,
  );
});
