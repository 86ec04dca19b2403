import { HARD_BREAK } from '../cells/hyphenation.ts';
import type { Extract } from '../table/grid.ts';
import { FlowBuilder } from './flow.ts';
import { LIMITS, Refused } from './refused.ts';
import { readXml, type XmlAttributes, type XmlHandlers } from './xml.ts';
import type { Container } from './zip.ts';

/** Comments, removed revisions and notes: no text of the document itself. */
const SKIPPED = new Set(['annotation', 'tracked-changes', 'note', 'shapes']);

/** Text and tables of an OpenDocument spreadsheet or text (.ods, .odt): both hold their tables in the same form. */
export async function extractOpenDocument(container: Container): Promise<Extract> {
  const manifest = await container.read('META-INF/manifest.xml');
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data'))
    throw new Refused('encrypted');
  const body = await container.read('content.xml');
  if (body === undefined) throw new Refused('malformed');
  const flow = new FlowBuilder();
  readXml(body, new OpenDocumentReader(flow));
  return flow.finish();
}

class OpenDocumentReader implements XmlHandlers {
  readonly #flow: FlowBuilder;
  readonly #openers: ReadonlyMap<string, (attributes: XmlAttributes) => void>;
  readonly #closers: ReadonlyMap<string, () => void>;
  #skipping = 0;
  #paragraphs = 0;
  /** Value of the open cell when the cell says it more exactly than its text does. */
  #value: string | undefined;
  #repeat = 1;

  constructor(flow: FlowBuilder) {
    this.#flow = flow;
    this.#openers = new Map<string, (attributes: XmlAttributes) => void>([
      ['table', ({ name = '' }) => flow.openTable(name)],
      ['table-row', () => flow.openRow()],
      ['covered-table-cell', (attributes) => flow.emptyCells(repeatOf(attributes))],
      ['table-cell', (attributes) => this.#openCell(attributes)],
      ['p', () => this.#openParagraph()],
      ['h', () => this.#openParagraph()],
      ['line-break', () => flow.text(HARD_BREAK)],
      ['tab', () => flow.text(' ')],
      ['s', () => flow.text(' ')],
    ]);
    this.#closers = new Map<string, () => void>([
      ['table', () => flow.closeTable()],
      ['table-row', () => flow.closeRow()],
      ['table-cell', () => this.#closeCell()],
      ['p', () => this.#closeParagraph()],
      ['h', () => this.#closeParagraph()],
    ]);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (SKIPPED.has(name)) this.#skipping++;
    if (this.#skipping === 0) this.#openers.get(name)?.(attributes);
  }

  text(text: string): void {
    if (this.#paragraphs > 0 && this.#skipping === 0 && this.#value === undefined) this.#flow.text(text);
  }

  close(name: string): void {
    if (this.#skipping === 0) this.#closers.get(name)?.();
    if (SKIPPED.has(name)) this.#skipping--;
  }

  #openParagraph(): void {
    this.#paragraphs++;
  }

  #closeParagraph(): void {
    this.#paragraphs--;
    if (this.#value === undefined) this.#flow.endParagraph();
  }

  #openCell(attributes: XmlAttributes): void {
    this.#value = exactValue(attributes);
    this.#repeat = repeatOf(attributes);
    this.#flow.openCell();
  }

  #closeCell(): void {
    if (this.#value !== undefined) this.#flow.text(this.#value);
    this.#value = undefined;
    this.#flow.closeCell();
    // Repeated cells are nearly always empty ones that fill the sheet; a value is not copied into other columns.
    this.#flow.emptyCells(this.#repeat - 1);
  }
}

function repeatOf(attributes: XmlAttributes): number {
  const count = Number(attributes['number-columns-repeated'] ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, LIMITS.columns) : 1;
}

function exactValue(attributes: XmlAttributes): string | undefined {
  const type = attributes['value-type'];
  if (type === 'date') return attributes['date-value']?.slice(0, 10);
  return type === 'float' || type === 'currency' ? attributes['value'] : undefined;
}
