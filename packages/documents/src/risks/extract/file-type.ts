import { decodeText, isText } from './plain-text.ts';
import { Refused } from './refused.ts';

/** What a file is, by its first bytes; its name says nothing. */
export type FileType = 'pdf' | 'zip' | 'json' | 'text';

const PDF_MARK = '%PDF-';
/** The mark of a PDF may come late: mail programs put lines before it. */
const PDF_MARK_WITHIN = 1_024;

/** Files that are known and not read, by how they begin. */
const OTHER_TYPES: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The type of a file that may be read; throws a refusal for the others. */
export function fileTypeOf(bytes: Uint8Array): FileType {
  if (startsWith(bytes, OLE2)) throw oldOffice(bytes);
  const other = OTHER_TYPES.find(([, mark]) => startsWith(bytes, mark));
  if (other !== undefined) throw new Refused('unsupported', { type: other[0] });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).includes(PDF_MARK)) return 'pdf';
  if (!isText(bytes)) throw new Refused('unsupported', { type: 'binair' });
  return textTypeOf(decodeText(bytes.subarray(0, 2_048)).trimStart());
}

function textTypeOf(start: string): FileType {
  if (start.startsWith('{\\rtf')) throw new Refused('unsupported', { type: 'RTF' });
  if (/^<(?:!doctype\s+html|html|head|body|table)\b/i.test(start))
    throw new Refused('unsupported', { type: 'HTML' });
  if (/^<\?xml\b/i.test(start)) throw new Refused('unsupported', { type: 'XML' });
  return start.startsWith('{') ? 'json' : 'text';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The container of Office up to 2003, in which Office also wraps every file that it encrypts. */
function oldOffice(bytes: Uint8Array): Refused {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return new Refused('encrypted');
  if (holds('_VBA_PROJECT')) return new Refused('macros');
  return new Refused('unsupported', { type: 'Office 97-2003 (.doc, .xls)' });
}
