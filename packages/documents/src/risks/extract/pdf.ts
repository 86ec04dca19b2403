import { inflateSync } from 'node:zlib';
import { getResolvedPDFJS } from 'unpdf';
import type { PageText, TextPiece } from '../table/page-text.ts';
import { checkLength, LIMITS, Refused } from './refused.ts';

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

/** The text of every page with its positions. Nothing is fetched, run or drawn. */
export async function extractPdf(bytes: Uint8Array): Promise<readonly PageText[]> {
  checkStreams(bytes);
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over, and takes no Buffer; the caller keeps its own.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    disableAutoFetch: true,
    disableStream: true,
  });
  try {
    return await readPages(pdfjs, await openOrRefuse(pdfjs, task));
  } finally {
    await task.destroy();
  }
}

async function openOrRefuse(pdfjs: Pdfjs, task: ReturnType<Pdfjs['getDocument']>): Promise<PdfDocument> {
  try {
    return await task.promise;
  } catch (error) {
    throw new Refused(error instanceof pdfjs.PasswordException ? 'encrypted' : 'malformed');
  }
}

async function readPages(pdfjs: Pdfjs, document: PdfDocument): Promise<readonly PageText[]> {
  if (document.numPages > LIMITS.pages) throw new Refused('too_large', { limit: `${LIMITS.pages} pagina’s` });
  const pages: PageText[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false });
    const pieces = content.items.flatMap((item) =>
      'str' in item
        ? piecesOf(pdfjs.Util.transform(viewport.transform, item.transform), item.str, item.width)
        : [],
    );
    length += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    checkLength(length);
    pages.push({ page: number, pieces });
    page.cleanup();
  }
  if (length === 0) throw new Refused('no_text');
  return pages;
}

/** A run of text on the page; upright text only, as a watermark or margin note belongs to no table. */
function piecesOf(matrix: readonly number[], text: string, width: number): readonly TextPiece[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = matrix;
  const height = Math.abs(d);
  if (text.trim() === '' || height === 0 || a <= 0 || Math.abs(b) > 0.05 * a) return [];
  const lead = text.length - text.trimStart().length;
  const perCharacter = width / text.length;
  return [
    {
      text: text.trim(),
      left: x + lead * perCharacter,
      right: x + width - (text.length - text.trimEnd().length) * perCharacter,
      baseline: y,
      height,
    },
  ];
}

const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');

/**
 * Refuses a document whose compressed streams unpack to more than a register can need, before the PDF reader allocates
 * anything. Streams are found by their keywords, whatever the (possibly lying) directories say.
 */
function checkStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = buffer.indexOf(STREAM); at !== -1; at = buffer.indexOf(STREAM, at)) {
    const end = buffer.indexOf(END_STREAM, at + STREAM.length);
    const stop = end === -1 ? buffer.length : end;
    unpacked += unpackedSize(skipLineEnd(buffer, at + STREAM.length, stop), LIMITS.unpackedBytes - unpacked);
    at = end === -1 ? buffer.length : end + END_STREAM.length;
  }
}

function skipLineEnd(buffer: Buffer, start: number, stop: number): Buffer {
  let at = start;
  while (at < stop && (buffer[at] === 0x0d || buffer[at] === 0x0a)) at++;
  return buffer.subarray(at, stop);
}

/** Unpacked size of a stream, and of what is packed inside it again; 0 for one that is not deflated. */
function unpackedSize(packed: Buffer, room: number): number {
  let size = 0;
  let current = packed;
  for (let nested = 0; nested < 4 && current.length > 2 && (current[0] ?? 0) % 16 === 8; nested++) {
    const inner = inflateWithin(current, room - size);
    if (inner === undefined) return size;
    size += inner.length;
    current = inner;
  }
  return size;
}

function inflateWithin(packed: Buffer, room: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(room, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('zip_bomb');
    return undefined;
  }
}
