/** Lines of one cell, or of neighbours that ran together: what stands between two blank lines. */
export interface TextBlock {
  readonly lines: readonly string[];
  /** Number of the first line in the file, from 1. */
  readonly line: number;
  /**
   * What separates it from the block before: `soft` a line with only spaces (a blank line within a cell), `hard` an
   * empty line, `page` a page break or several empty lines.
   */
  readonly gap: Gap;
}

type Gap = 'soft' | 'hard' | 'page';

/** Empty lines in a row that tell of a page break. */
const PAGE_BREAK_LINES = 3;

/** The blocks of lines `start` to `end`; `isOwnBlock` names lines that stand alone (headings). */
export function blocksOf(
  lines: readonly string[],
  start: number,
  end: number,
  isOwnBlock: (line: string) => boolean,
): readonly TextBlock[] {
  const builder = new BlockBuilder();
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    if (line.includes('\f')) builder.breakPage();
    const text = line.replaceAll('\f', '');
    if (text.trim() === '') builder.blank(line === '');
    else if (isOwnBlock(text)) builder.single(text, index + 1);
    else builder.add(text, index + 1);
  }
  return builder.finish();
}

class BlockBuilder {
  readonly #blocks: TextBlock[] = [];
  #lines: string[] = [];
  #line = 0;
  /** Gap before the open block, and before the next one. */
  #gap: Gap = 'hard';
  #nextGap: Gap = 'hard';
  #empty = 0;

  add(text: string, line: number): void {
    if (this.#lines.length === 0) {
      this.#line = line;
      this.#gap = this.#nextGap;
    }
    this.#lines.push(text);
  }

  single(text: string, line: number): void {
    this.#close();
    this.add(text, line);
    this.#close();
    this.#nextGap = 'hard';
  }

  blank(isEmpty: boolean): void {
    this.#close();
    if (!isEmpty) return;
    this.#empty++;
    if (this.#nextGap !== 'page') this.#nextGap = this.#empty >= PAGE_BREAK_LINES ? 'page' : 'hard';
  }

  breakPage(): void {
    this.#close();
    this.#nextGap = 'page';
  }

  finish(): readonly TextBlock[] {
    this.#close();
    return this.#blocks;
  }

  #close(): void {
    if (this.#lines.length === 0) return;
    this.#blocks.push({ lines: this.#lines, line: this.#line, gap: this.#gap });
    this.#lines = [];
    this.#nextGap = 'soft';
    this.#empty = 0;
  }
}
