import { deflateRawSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { asDocx } from '../testing/as-docx.ts';
import { asPdf } from '../testing/as-pdf.ts';
import { asXlsx } from '../testing/as-xlsx.ts';
import { asZip, type ZipPart } from '../testing/as-zip.ts';
import { BERKENHOF } from '../testing/berkenhof.ts';
import { bytesOf, readRefusal } from '../testing/read.ts';
import { REFUSAL_CODES, renderMessage } from './messages.ts';

const MEGABYTE = 1024 * 1024;
const WORD = 'word/document.xml';
const EMPTY_WORD =
  '<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>Brief</w:t></w:r></w:p></w:body></w:document>';

const word = (body: string, more: readonly ZipPart[] = []) => asZip([{ name: WORD, content: body }, ...more]);
const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole2 = (entry: string) =>
  Buffer.concat([OLE2, Buffer.alloc(600), Buffer.from(entry, 'utf16le'), Buffer.alloc(600)]);

const zeros = (size: number) => Buffer.alloc(size);
const pdfWithStream = (stream: Buffer) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF'),
  ]);

const CASES: Readonly<Record<string, readonly [string, () => Promise<Uint8Array> | Uint8Array]>> = {
  'an empty file': ['empty', () => new Uint8Array()],
  'more than 20 MB': ['too_large', () => Buffer.alloc(20 * MEGABYTE + 1, 'a')],
  'text beyond all registers': ['too_large', () => Buffer.alloc(5 * MEGABYTE, 'risico ')],
  'a picture': ['unsupported', () => Buffer.from('89504e470d0a1a0a0000', 'hex')],
  'random bytes': [
    'unsupported',
    () => Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 251)),
  ],
  'a web page': [
    'unsupported',
    () => bytesOf('<!DOCTYPE html><html><table><tr><td>risico</td></tr></table></html>'),
  ],
  'rich text': ['unsupported', () => bytesOf('{\\rtf1\\ansi risico}')],
  'a zip of something else': ['unsupported', () => asZip([{ name: 'foto.jpg', content: 'x' }])],
  'an old Word file': ['unsupported', () => ole2('WordDocument')],
  'an encrypted Office file': ['encrypted', () => ole2('EncryptedPackage')],
  'an encrypted PDF': ['encrypted', () => asPdf(BERKENHOF, { userPassword: 'geheim' })],
  'an encrypted zip part': [
    'encrypted',
    () => asZip([{ name: WORD, content: EMPTY_WORD, isEncrypted: true }]),
  ],
  'an encrypted OpenDocument': [
    'encrypted',
    () =>
      asZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'META-INF/manifest.xml', content: '<manifest><encryption-data/></manifest>' },
        { name: 'content.xml', content: 'x' },
      ]),
  ],
  'a Word file with macros': [
    'macros',
    () => word(EMPTY_WORD, [{ name: 'word/vbaProject.bin', content: 'x' }]),
  ],
  'a Word file that says it has macros': [
    'macros',
    () =>
      word(EMPTY_WORD, [
        {
          name: '[Content_Types].xml',
          content:
            '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
      ]),
  ],
  'a workbook with Excel 4 macros': [
    'macros',
    () =>
      asZip([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/macrosheets/sheet1.xml', content: 'x' },
      ]),
  ],
  'an old Office file with macros': ['macros', () => ole2('_VBA_PROJECT')],
  'a zip that unpacks a thousandfold': [
    'zip_bomb',
    () => asZip([{ name: WORD, content: zeros(80 * MEGABYTE) }]),
  ],
  'a zip with too many parts': [
    'zip_bomb',
    () => asZip(Array.from({ length: 3_001 }, (_, index) => ({ name: `part${index}`, content: '' }))),
  ],
  'a PDF whose stream unpacks a thousandfold': [
    'zip_bomb',
    () => pdfWithStream(deflateSync(zeros(125 * MEGABYTE))),
  ],
  'a PDF whose stream is packed twice': [
    'zip_bomb',
    () => pdfWithStream(deflateSync(deflateSync(zeros(125 * MEGABYTE)))),
  ],
  'a zip that lies about its sizes': [
    'malformed',
    () => asZip([{ name: WORD, content: zeros(30 * MEGABYTE), declaredSize: 1_000 }]),
  ],
  'half a Word file': ['malformed', async () => (await asDocx(BERKENHOF)).subarray(0, 3_000)],
  'half a PDF': ['malformed', async () => (await asPdf(BERKENHOF)).subarray(0, 600)],
  'XML that does not close': ['malformed', () => word(EMPTY_WORD.slice(0, 60))],
  'XML with entities of its own': [
    'malformed',
    () => word(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${EMPTY_WORD.replace('Brief', '&b;')}`),
  ],
  'XML that reads another file': [
    'malformed',
    () => word(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${EMPTY_WORD.replace('Brief', '&a;')}`),
  ],
  'XML a thousand elements deep': [
    'malformed',
    () => word(`${'<w:p>'.repeat(1_000)}${'</w:p>'.repeat(1_000)}`),
  ],
  'JSON that is broken': ['malformed', () => bytesOf('{"rows": [')],
  'JSON of something else': ['no_register', () => bytesOf('{"rows": [{"number": 1}]}')],
  'a scan': ['no_text', () => asPdf([], { before: '', columns: [] })],
  'a letter without a register': [
    'no_register',
    () => bytesOf('Geachte raad,\n\nHet gaat goed met het herstelplan.'),
  ],
  'a header without rows': ['no_register', () => asXlsx([['Nr', 'Risico', 'Oorzaak', 'Status']])],
  'a table of something else': [
    'no_register',
    () =>
      asXlsx([
        ['Naam', 'Telefoon'],
        ['A', '1'],
      ]),
  ],
};

test.each(Object.entries(CASES))(
  '%s is refused',
  async (_, [code, file]) => {
    const refused = await readRefusal(await file());
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/^\p{Lu}[^.]*(?:\.\w+[^.]*)*\.$/u);
    expect(refused.message).not.toContain('{');
  },
  30_000,
);

test('a packed part that is no deflate is damage', async () => {
  const broken = deflateRawSync(Buffer.from(EMPTY_WORD)).reverse();
  expect((await readRefusal(asZip([{ name: WORD, content: EMPTY_WORD, packed: broken }]))).code).toBe(
    'malformed',
  );
});

test('every refusal has its sentence in both languages', () => {
  const values = { limit: '20 MB', type: 'PNG', seconds: 30 };
  for (const code of REFUSAL_CODES) {
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      renderMessage(language, `register.refusal.${code}`, values),
    );
    expect(nl).not.toBe(en);
    expect(`${nl}${en}`).not.toMatch(/[{}]/);
  }
});
