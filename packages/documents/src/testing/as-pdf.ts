import PDFDocument from 'pdfkit';
import { LETTER_HEADINGS, type SourceGroup, type TextField } from './source-register.ts';
import { wrap } from './wrap.ts';

type Column = TextField | 'number';

export interface PdfOptions {
  readonly columns: readonly Column[];
  readonly headings: Readonly<Record<Column, string>>;
  /** Share of the table's width per column. */
  readonly shares: Readonly<Record<Column, number>>;
  readonly align: 'top' | 'middle';
  readonly repeatsHeader: boolean;
  readonly hasFooter: boolean;
  readonly size: number;
  /** Text before and after the table. */
  readonly before: string;
  readonly after: string;
  /** Space between lines on the page, as a share of the letter size. */
  readonly spacing: number;
  readonly isLandscape: boolean;
  /** Space around the text of a cell, in points. Cells that are close come out of a PDF as one run of words. */
  readonly padding: number;
  readonly userPassword?: string;
}

const DEFAULTS: PdfOptions = {
  columns: ['number', 'title', 'cause', 'consequence', 'measures', 'owners', 'status'],
  headings: LETTER_HEADINGS,
  shares: { number: 4, title: 20, cause: 14, consequence: 17, measures: 25, owners: 10, status: 10 },
  align: 'top',
  repeatsHeader: false,
  hasFooter: false,
  size: 8,
  before: 'Risico’s en risicobeheersing\nStand per 15-9-2025',
  after: '',
  spacing: 1.25,
  isLandscape: true,
  padding: 4,
};

const MARGIN = 45;

/** A register as a PDF with real columns: lines broken by their width on the page, rows broken over pages. */
export async function asPdf(
  groups: readonly SourceGroup[],
  overrides: Partial<PdfOptions> = {},
): Promise<Uint8Array> {
  const page = new PdfPage({ ...DEFAULTS, ...overrides });
  page.prose(page.options.before);
  page.header();
  for (const group of groups) {
    if (group.heading !== '') page.prose(group.heading);
    for (const row of group.rows) page.row({ ...row, number: String(row.number) });
  }
  if (page.options.after !== '') page.prose(page.options.after);
  return await page.finish();
}

class PdfPage {
  readonly options: PdfOptions;
  readonly #doc: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  #y = MARGIN;
  #pages = 1;

  constructor(options: PdfOptions) {
    this.options = options;
    this.#doc = new PDFDocument({
      size: 'A4',
      layout: options.isLandscape ? 'landscape' : 'portrait',
      margin: 0,
      compress: true,
      ...(options.userPassword === undefined ? {} : { userPassword: options.userPassword }),
    });
    this.#doc.fontSize(options.size);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#done = promise;
    this.#doc.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#doc.on('end', () => resolve());
  }

  get #lineHeight(): number {
    return this.options.size * this.options.spacing;
  }

  get #bottom(): number {
    return this.#doc.page.height - MARGIN;
  }

  prose(text: string): void {
    this.#y += this.options.padding;
    for (const line of text
      .split('\n')
      .flatMap((part) => this.#wrap(part, this.#doc.page.width - 2 * MARGIN))) {
      this.#need(this.#lineHeight);
      this.#draw(line, MARGIN + this.options.padding);
      this.#y += this.#lineHeight;
    }
    this.#y += this.options.padding;
  }

  header(): void {
    this.row(this.options.headings);
  }

  /** Draws a row line by line; where the page ends, all its cells go on on the next. */
  row(texts: Readonly<Record<Column, string>>): void {
    const cells = this.options.columns.map((column) =>
      this.#wrap(texts[column], this.#widthOf(column) - 2 * this.options.padding),
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    this.#y += this.options.padding;
    if (height < 3) this.#need(height * this.#lineHeight);
    for (let line = 0; line < height; line++) {
      this.#need(this.#lineHeight);
      for (const [index, lines] of cells.entries()) this.#drawCell(lines, index, line, height);
      this.#y += this.#lineHeight;
    }
    this.#y += this.options.padding;
  }

  async finish(): Promise<Uint8Array> {
    this.#footer();
    this.#doc.end();
    await this.#done;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #drawCell(lines: readonly string[], index: number, line: number, height: number): void {
    const offset = this.options.align === 'middle' ? (height - lines.length) / 2 : 0;
    const at = line - Math.floor(offset);
    const text = lines[at];
    // A half line lower: what stands in the middle does not share the baselines of its neighbours.
    const shift = offset % 1 === 0 ? 0 : this.#lineHeight / 2;
    if (text !== undefined) this.#draw(text, this.#leftOf(index) + this.options.padding, shift);
  }

  #need(height: number): void {
    if (this.#y + height <= this.#bottom) return;
    this.#footer();
    this.#doc.addPage();
    this.#doc.fontSize(this.options.size);
    this.#pages++;
    this.#y = MARGIN;
    if (!this.options.repeatsHeader) return;
    this.header();
  }

  #footer(): void {
    if (!this.options.hasFooter) return;
    const y = this.#y;
    this.#y = this.#doc.page.height - 25;
    this.#draw(`Pagina ${this.#pages} van 9`, MARGIN);
    this.#y = 20;
    this.#draw('Jeugdregio Berkenland', MARGIN);
    this.#y = y;
  }

  #draw(text: string, x: number, shift = 0): void {
    this.#doc.text(text, x, this.#y + shift, { lineBreak: false });
  }

  #widthOf(column: Column): number {
    const shares = this.options.columns.reduce((sum, each) => sum + this.options.shares[each], 0);
    return ((this.#doc.page.width - 2 * MARGIN) * this.options.shares[column]) / shares;
  }

  #leftOf(index: number): number {
    return (
      MARGIN + this.options.columns.slice(0, index).reduce((sum, column) => sum + this.#widthOf(column), 0)
    );
  }

  #wrap(text: string, width: number): string[] {
    return wrap(text, width, (part) => this.#doc.widthOfString(part));
  }
}
