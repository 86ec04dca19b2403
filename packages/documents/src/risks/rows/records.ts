import type { RiskGroup } from '@regietafel/domain/risks/risk';
import { foldText, HARD_BREAK, normaliseText } from '../cells/hyphenation.ts';
import { parseNumber } from '../cells/number.ts';
import { parseStatus } from '../cells/status.ts';
import { warning } from '../messages.ts';
import type { Place, RegisterWarning } from '../reading.ts';
import { type ColumnField, type ColumnMap, findColumns } from '../table/columns.ts';
import { distinctTexts, type GridCell, type GridRow } from '../table/grid.ts';
import { findGroup, headingGroup } from '../table/groups.ts';
import type { Section } from '../table/sections.ts';

/** One risk as its cells stand in the file, parts on several pages put together but nothing read yet. */
export interface RiskRecord {
  readonly number: number;
  /** Null when nothing names a group that is known; `groupText` is what stood there instead. */
  readonly group: RiskGroup | null;
  readonly groupText: string;
  readonly place: Place;
  readonly columns: ColumnMap;
  /** Raw text by field: line ends are kept, for broken words and for owners on lines of their own. */
  readonly cells: ReadonlyMap<ColumnField, GridCell>;
}

export interface Records {
  readonly records: readonly RiskRecord[];
  readonly warnings: readonly RegisterWarning[];
}

interface Draft {
  number: number;
  group: RiskGroup | null;
  groupText: string;
  place: Place;
  columns: ColumnMap;
  cells: Map<ColumnField, GridCell>;
}

/** What is known while walking down the rows. */
interface Walk {
  group: RiskGroup | null;
  groupText: string;
  draft: Draft | undefined;
  readonly drafts: Draft[];
  readonly warnings: RegisterWarning[];
}

/** The risks in the sections of a register, in the order of the file. */
export function collectRecords(sections: readonly Section[]): Records {
  const walk: Walk = { group: null, groupText: '', draft: undefined, drafts: [], warnings: [] };
  for (const section of sections) {
    enterSection(walk, section);
    for (const row of section.rows) takeRow(walk, section.columns, row);
  }
  return { records: withoutRepeats(walk), warnings: walk.warnings };
}

/** A heading above a table names the group of its rows, like a heading inside it. */
function enterSection(walk: Walk, section: Section): void {
  for (const heading of section.headings) {
    const group = headingGroup(heading);
    if (group === null) continue;
    walk.group = group;
    walk.groupText = normaliseText(heading);
  }
  if (section.columns.indexOf.has('number')) return;
  walk.warnings.push(warning(null, 'number', { kind: 'document' }, 'register.warning.numberCounted'));
}

function takeRow(walk: Walk, columns: ColumnMap, row: GridRow): void {
  const texts = distinctTexts(row);
  if (row.isOutside === true) {
    walk.warnings.push(outside(columns, row, texts.join(' ')));
    return;
  }
  if (texts.length === 0 || findColumns(row) !== undefined || isTotal(texts)) return;
  if (takeHeading(walk, columns, row, texts)) return;
  const numbered = numberOf(walk, columns, row);
  if (numbered === 'continues') continueDraft(walk, columns, row);
  else if (numbered === 'unusable') refuseRow(walk, columns, row);
  else startDraft(walk, columns, row, numbered);
}

function isTotal(texts: readonly string[]): boolean {
  return /^(?:sub)?totaal(?:\s|$|:)/iu.test(texts[0] ?? '') && texts.length <= 3;
}

/** Whether the row is a group's heading: one text, merged over the columns or in the first of them. */
function takeHeading(walk: Walk, columns: ColumnMap, row: GridRow, texts: readonly string[]): boolean {
  const [text = ''] = texts;
  if (texts.length > 1) return false;
  const group = headingGroup(text);
  const numberColumn = columns.indexOf.get('number');
  const inNumberColumn = numberColumn !== undefined && (row.cells[numberColumn]?.text.trim() ?? '') === text;
  const isOtherHeading = (inNumberColumn && parseNumber(text) === null) || /^risico[’'` ]?s\s/iu.test(text);
  if (group === null && !isOtherHeading) return false;
  walk.group = group;
  walk.groupText = normaliseText(text);
  walk.draft = undefined;
  return true;
}

/** The row's number; or that it belongs to the row above; or that it is a row of its own without a usable number. */
function numberOf(walk: Walk, columns: ColumnMap, row: GridRow): number | 'continues' | 'unusable' {
  const index = columns.indexOf.get('number');
  const title = cellText(columns, row, 'title');
  if (index === undefined) return countedNumber(walk, title);
  const text = row.cells[index]?.text.trim() ?? '';
  if (text !== '') return parseNumber(text) ?? 'unusable';
  if (title.trim() === '') return 'continues';
  if (walk.draft === undefined) return 'unusable';
  // The rest of a row that a page break cut off may bring (part of) its status; a second status is another row.
  const isStatus = (text: string) => parseStatus(normaliseText(text)).status !== null;
  const isComplete = isStatus(walk.draft.cells.get('status')?.text ?? '');
  return isComplete && isStatus(cellText(columns, row, 'status')) ? 'unusable' : 'continues';
}

/** Without a column for them, numbers stand before the title ("3. …") or are counted. */
function countedNumber(walk: Walk, title: string): number | 'continues' {
  if (title.trim() === '') return 'continues';
  return parseNumber(/^\s*\d{1,3}[.)]\s/.exec(title)?.[0] ?? '') ?? walk.drafts.length + 1;
}

function cellText(columns: ColumnMap, row: GridRow, field: ColumnField): string {
  const index = columns.indexOf.get(field);
  return index === undefined ? '' : (row.cells[index]?.text ?? '');
}

function startDraft(walk: Walk, columns: ColumnMap, row: GridRow, number: number): void {
  const groupText = normaliseText(cellText(columns, row, 'group'));
  if (groupText !== '') {
    walk.group = findGroup(groupText.replaceAll('_', ' '));
    walk.groupText = groupText;
  }
  const draft: Draft = {
    number,
    group: walk.group,
    groupText: walk.groupText,
    place: placeOf(columns, row),
    columns,
    cells: new Map(),
  };
  for (const [field, index] of columns.indexOf) {
    const cell = row.cells[index];
    if (cell !== undefined) draft.cells.set(field, cell);
  }
  if (!columns.indexOf.has('number')) stripTitleNumber(draft);
  walk.draft = draft;
  walk.drafts.push(draft);
}

function stripTitleNumber(draft: Draft): void {
  const title = draft.cells.get('title');
  if (title !== undefined)
    draft.cells.set('title', { ...title, text: title.text.replace(/^\s*\d{1,3}[.)]\s+/, '') });
}

function continueDraft(walk: Walk, columns: ColumnMap, row: GridRow): void {
  const { draft } = walk;
  if (draft === undefined) {
    const [text = ''] = distinctTexts(row);
    walk.warnings.push(outside(columns, row, text));
    return;
  }
  for (const [field, index] of columns.indexOf) {
    const more = row.cells[index];
    if (more === undefined || more.text.trim() === '') continue;
    const before = draft.cells.get(field);
    const isMerged = before !== undefined && foldText(before.text) === foldText(more.text);
    if (before === undefined || before.text.trim() === '') draft.cells.set(field, more);
    else if (!isMerged)
      draft.cells.set(field, { ...before, text: `${before.text}${seam(field, more.place)}${more.text}` });
  }
}

/** Owners in two rows of a spreadsheet are two owners; on paper a page break may part one name, as any other text. */
function seam(field: ColumnField, place: Place): string {
  return field === 'owners' && (place.kind === 'cell' || place.kind === 'table') ? HARD_BREAK : '\n';
}

function refuseRow(walk: Walk, columns: ColumnMap, row: GridRow): void {
  walk.draft = undefined;
  const text = normaliseText(cellText(columns, row, 'title')) || (distinctTexts(row)[0] ?? '');
  walk.warnings.push(
    warning(null, 'number', placeOf(columns, row), 'register.warning.numberMissing', {
      text: normaliseText(text),
    }),
  );
}

function outside(columns: ColumnMap, row: GridRow, text: string): RegisterWarning {
  return warning(null, 'row', placeOf(columns, row), 'register.warning.rowOutside', {
    text: normaliseText(text),
  });
}

function placeOf(columns: ColumnMap, row: GridRow): Place {
  const index = columns.indexOf.get('number') ?? columns.indexOf.get('title') ?? 0;
  return row.cells[index]?.place ?? row.cells[0]?.place ?? { kind: 'document' };
}

/** A number that stands twice is one row too many: the first is kept, the other said. */
function withoutRepeats(walk: Walk): RiskRecord[] {
  const seen = new Set<number>();
  return walk.drafts.filter((draft) => {
    if (!seen.has(draft.number)) {
      seen.add(draft.number);
      return true;
    }
    walk.warnings.push(
      warning(draft.number, 'number', draft.place, 'register.warning.numberTwice', { number: draft.number }),
    );
    return false;
  });
}
