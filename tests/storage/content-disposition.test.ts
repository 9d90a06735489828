/** The header that names a download. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from '../../src/storage/content-disposition.ts';

test.each([
  ['report.csv', `attachment; filename="report.csv"; filename*=UTF-8''report.csv`],
  ['Rôles 2026.xlsx', `attachment; filename="R_les 2026.xlsx"; filename*=UTF-8''R%C3%B4les%202026.xlsx`],
  ['職種.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E8%81%B7%E7%A8%AE.pdf`],
  [
    'a"b;c%41\'(1)!*.csv',
    `attachment; filename="a_b_c_41'(1)!*.csv"; filename*=UTF-8''a%22b%3Bc%2541%27%281%29%21%2A.csv`,
  ],
  ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
  [
    'a\r\nSet-Cookie: b=c',
    `attachment; filename="a__Set-Cookie: b=c"; filename*=UTF-8''a__Set-Cookie%3A%20b%3Dc`,
  ],
  ['report\u202Evsc.exe', `attachment; filename="report_vsc.exe"; filename*=UTF-8''report_vsc.exe`],
  ['', `attachment; filename="download"; filename*=UTF-8''download`],
])('%j', (name, header) => {
  expect(attachment(name)).toBe(header);
});

test('is one header of plain ASCII with one name in quotes, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x7E]+"; filename\*=UTF-8''[\w.~%-]+$/);
      expect(header.length).toBeLessThan(1_600);
      expect(decodeURIComponent(header.split("''").at(-1) ?? '')).not.toMatch(/[\p{Cc}/\\]/u);
    }),
  );
});
