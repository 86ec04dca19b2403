import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent, RiskStatus, RiskWindow } from '@regietafel/domain/risks/risk';
import { parseDateCell } from '../cells/date.ts';
import { foldText, normaliseText } from '../cells/hyphenation.ts';
import { findMoments } from '../cells/moment.ts';
import { parseOwners } from '../cells/owners.ts';
import { findPeriod } from '../cells/period.ts';
import { NOT_INFLUENCEABLE, parseStatus, type StatusReading } from '../cells/status.ts';
import { findWakeUp } from '../cells/wake-up.ts';
import { type MessageValues, type WarningKey, warning } from '../messages.ts';
import type { Place, RegisterWarning, WarningField } from '../reading.ts';
import type { ColumnField } from '../table/columns.ts';
import type { RiskRecord } from './records.ts';
import { readAmount } from './risk-amount.ts';

/** Reads one cell of a record: its text on one line, and a way to say what is wrong with it. */
export interface CellReader {
  readonly record: RiskRecord;
  text(field: ColumnField): string;
  warn(field: WarningField, at: ColumnField, key: WarningKey, values?: MessageValues): void;
}

export interface ContentReading {
  /** Null when the status cannot be used: a risk without one cannot be compared or coloured. */
  readonly content: RiskContent | null;
  readonly warnings: readonly RegisterWarning[];
}

/** The content of one record. What cannot be read becomes a warning; nothing is filled in silently. */
export function readContent(record: RiskRecord): ContentReading {
  const warnings: RegisterWarning[] = [];
  const reader: CellReader = {
    record,
    text: (field) => normaliseText(record.cells.get(field)?.text ?? ''),
    warn: (field, at, key, values = {}) => {
      const place: Place = record.cells.get(at)?.place ?? record.place;
      warnings.push(warning(record.number, field, place, key, values));
    },
  };
  const status = readStatus(reader);
  if (status === undefined) return { content: null, warnings };
  warnOfTexts(reader);
  const content: RiskContent = {
    number: record.number,
    group: readGroup(reader),
    title: reader.text('title'),
    cause: reader.text('cause'),
    consequence: reader.text('consequence'),
    measures: reader.text('measures'),
    owners: readOwners(reader),
    status: status.status,
    statusDate: readStatusDate(reader, status),
    window: readWindow(reader, status),
    notInfluenceable: readNotInfluenceable(reader, status),
    amount: readAmount(reader),
    wakeUpOn: readWakeUp(reader, status),
  };
  return { content, warnings };
}

type UsableStatus = StatusReading & { readonly status: RiskStatus };

function readStatus(reader: CellReader): UsableStatus | undefined {
  const text = reader.text('status');
  if (text === '') {
    reader.warn('status', 'status', 'register.warning.statusMissing');
    return undefined;
  }
  const status = parseStatus(text);
  if (status.status === null) {
    reader.warn('status', 'status', 'register.warning.statusUnknown', { text });
    return undefined;
  }
  if (status.misspelt !== null)
    reader.warn('status', 'status', 'register.warning.statusSpelling', {
      text: status.misspelt,
      read: status.status,
    });
  if (status.badDate !== null)
    reader.warn('statusDate', 'status', 'register.warning.dateUnreadable', { text: status.badDate });
  if (status.remainder !== '')
    reader.warn('status', 'status', 'register.warning.cellRemainder', { text: status.remainder });
  return { ...status, status: status.status };
}

/** Cells that running text may hold without a clear border. */
const DOUBTFUL_FIELDS: Readonly<Partial<Record<ColumnField, WarningField>>> = {
  title: 'title',
  cause: 'cause',
  consequence: 'consequence',
  measures: 'measures',
  owners: 'owners',
  status: 'status',
};

function warnOfTexts(reader: CellReader): void {
  for (const [column, cell] of reader.record.cells)
    if (cell.isDoubtful === true)
      reader.warn(DOUBTFUL_FIELDS[column] ?? 'row', column, 'register.warning.cellDoubtful', {
        text: reader.text(column),
      });
  if (reader.text('title') === '') reader.warn('title', 'title', 'register.warning.titleMissing');
  for (const field of ['title', 'cause', 'consequence', 'measures'] as const) {
    // Five digits that begin like a year of this century: one was typed twice.
    const year = /(?<![\d.,€])20[1-6]\d\d(?![\d.,])/.exec(reader.text(field))?.[0];
    if (year !== undefined) reader.warn(field, field, 'register.warning.yearSpelling', { text: year });
  }
}

function readGroup(reader: CellReader): RiskContent['group'] {
  const { group, groupText } = reader.record;
  if (group !== null) return group;
  if (groupText === '') reader.warn('group', 'group', 'register.warning.groupAbsent');
  else reader.warn('group', 'group', 'register.warning.groupMissing', { text: groupText });
  return 'bedrijfsvoering';
}

function readOwners(reader: CellReader): readonly string[] {
  const owners = parseOwners(reader.record.cells.get('owners')?.text ?? '');
  if (owners.length === 0 && reader.record.columns.indexOf.has('owners'))
    reader.warn('owners', 'owners', 'register.warning.ownerMissing');
  return owners;
}

/** A day belongs to what is resolved: nothing else can tell from when. */
function readStatusDate(reader: CellReader, status: StatusReading): PlainDate | null {
  const own = reader.text('statusDate');
  const date = own === '' || own === '-' ? status.date : parseDateCell(own);
  const column = own === '' ? 'status' : 'statusDate';
  if (own !== '' && own !== '-' && date === null)
    reader.warn('statusDate', column, 'register.warning.dateUnreadable', { text: own });
  if (date === null || status.status === 'opgelost') return date;
  reader.warn('statusDate', column, 'register.warning.dateIgnored', { date });
  return null;
}

/** A window belongs to what is still open. */
function readWindow(reader: CellReader, status: StatusReading): RiskWindow | null {
  const window = readAnyWindow(reader, status);
  if (window === null || status.status === 'onderhanden') return window;
  reader.warn('window', 'window', 'register.warning.windowIgnored', {
    text: `${window.from ?? '…'} – ${window.to ?? '…'}`,
  });
  return null;
}

function readAnyWindow(reader: CellReader, status: StatusReading): RiskWindow | null {
  const { indexOf } = reader.record.columns;
  if (indexOf.has('windowFrom') || indexOf.has('windowTo')) {
    const from = readDay(reader, 'windowFrom', 'window', 'from');
    const to = readDay(reader, 'windowTo', 'window', 'to');
    return from === null && to === null ? status.window : { from, to };
  }
  const text = reader.text('window');
  if (text === '' || text === '-') return status.window;
  const period = findPeriod(text);
  if (period !== undefined) return period.window;
  reader.warn('window', 'window', 'register.warning.windowUnreadable', { text });
  return status.window;
}

/** A day in a column of its own; a month or quarter there stands for its first or last day. */
function readDay(
  reader: CellReader,
  column: ColumnField,
  field: WarningField,
  side: 'from' | 'to',
): PlainDate | null {
  const text = reader.text(column);
  if (text === '' || text === '-') return null;
  const day = parseDateCell(text) ?? findMoments(text)[0]?.[side] ?? null;
  if (day === null) reader.warn(field, column, 'register.warning.dateUnreadable', { text });
  return day;
}

function readNotInfluenceable(reader: CellReader, status: StatusReading): boolean {
  if (reader.record.columns.indexOf.has('notInfluenceable'))
    return /^(?:ja|j|x|waar|true|1|yes)$/.test(foldText(reader.text('notInfluenceable')));
  return status.notInfluenceable || NOT_INFLUENCEABLE.test(reader.text('measures'));
}

function readWakeUp(reader: CellReader, status: StatusReading): PlainDate | null {
  if (reader.record.columns.indexOf.has('wakeUpOn')) return readDay(reader, 'wakeUpOn', 'wakeUpOn', 'from');
  if (status.wakeUpOn !== null) return status.wakeUpOn;
  for (const field of ['measures', 'status', 'consequence'] as const) {
    const wakeUp = findWakeUp(reader.text(field));
    if (wakeUp.kind === 'on') return wakeUp.date;
    if (wakeUp.kind === 'unreadable')
      reader.warn('wakeUpOn', field, 'register.warning.wakeUpUnreadable', { text: wakeUp.text });
  }
  return null;
}
