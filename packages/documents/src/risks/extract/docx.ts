import { HARD_BREAK } from '../cells/hyphenation.ts';
import type { Extract } from '../table/grid.ts';
import { FlowBuilder } from './flow.ts';
import { Refused } from './refused.ts';
import { readXml, type XmlAttributes, type XmlHandlers } from './xml.ts';
import type { Container } from './zip.ts';

/** Parts that hold no text of the document as it now stands: removed revisions, and copies for older programs. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'pict']);

/** Text and tables of a Word document (WordprocessingML), tracked changes accepted. */
export async function extractDocx(container: Container): Promise<Extract> {
  const body = await container.read('word/document.xml');
  if (body === undefined) throw new Refused('malformed');
  const flow = new FlowBuilder();
  for (const name of container.names.filter((part) => /^word\/header\d*\.xml$/.test(part)).slice(0, 10)) {
    const header = await container.read(name);
    if (header !== undefined) readXml(header, new WordReader(flow));
  }
  readXml(body, new WordReader(flow));
  return flow.finish();
}

class WordReader implements XmlHandlers {
  readonly #flow: FlowBuilder;
  readonly #openers: ReadonlyMap<string, (attributes: XmlAttributes) => void>;
  readonly #closers: ReadonlyMap<string, () => void>;
  /** How many skipped elements are open. */
  #skipping = 0;
  #isText = false;
  #isMergedOn = false;
  /** Numbered list of the open paragraph; its counters stand in for numbers that only Word draws. */
  #list: string | undefined;
  readonly #counters = new Map<string, number>();

  constructor(flow: FlowBuilder) {
    this.#flow = flow;
    this.#openers = new Map<string, (attributes: XmlAttributes) => void>([
      ['tbl', () => flow.openTable()],
      ['tr', () => flow.openRow()],
      ['gridBefore', ({ val = '0' }) => flow.emptyCells(Number(val))],
      ['tc', () => this.#openCell()],
      ['gridSpan', ({ val = '1' }) => flow.spanCell(Number(val))],
      ['vMerge', ({ val = 'continue' }) => this.#merge(val)],
      ['p', () => this.#setList(undefined)],
      ['numId', ({ val }) => this.#setList(val)],
      ['t', () => this.#setText(true)],
      ['tab', () => flow.text(' ')],
      ['br', () => flow.text(HARD_BREAK)],
      ['cr', () => flow.text(HARD_BREAK)],
      ['noBreakHyphen', () => flow.text('-')],
    ]);
    this.#closers = new Map<string, () => void>([
      ['t', () => this.#setText(false)],
      ['p', () => this.#closeParagraph()],
      ['tc', () => flow.closeCell()],
      ['tr', () => flow.closeRow()],
      ['tbl', () => flow.closeTable()],
    ]);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (SKIPPED.has(name)) this.#skipping++;
    if (this.#skipping === 0) this.#openers.get(name)?.(attributes);
  }

  text(text: string): void {
    // What a vertically merged cell repeats is not shown.
    if (this.#isText && this.#skipping === 0 && !this.#isMergedOn) this.#flow.text(text);
  }

  close(name: string): void {
    if (this.#skipping === 0) this.#closers.get(name)?.();
    if (SKIPPED.has(name)) this.#skipping--;
  }

  #openCell(): void {
    this.#isMergedOn = false;
    this.#flow.openCell();
  }

  #merge(value: string): void {
    this.#isMergedOn = value === 'continue';
  }

  #setList(list: string | undefined): void {
    this.#list = list;
  }

  #setText(isText: boolean): void {
    this.#isText = isText;
  }

  #closeParagraph(): void {
    this.#number();
    this.#flow.endParagraph();
  }

  /** Writes the number that Word draws before an empty paragraph of a list: many registers number their rows so. */
  #number(): void {
    if (this.#list === undefined) return;
    const next = (this.#counters.get(this.#list) ?? 0) + 1;
    this.#counters.set(this.#list, next);
    if (this.#flow.isInCell && this.#flow.isParagraphEmpty && !this.#isMergedOn)
      this.#flow.text(String(next));
  }
}
