import {
  type CompiledEvent,
  type EventOverride,
  UNSCALED_PERCENT,
} from '@regietafel/domain/liquidity/compiled';
import { spreadOf } from '@regietafel/domain/liquidity/place-event';
import { type BookSheet, type Cell, columnName, euroFormula, head, type Row, text } from './book/cell.ts';
import type { BookSource } from './book-source.ts';

export const EVENTS = 'Gebeurtenissen';
/** Columns of the sheet of events before its months. */
export const EVENT = {
  key: 0,
  title: 1,
  on: 3,
  shift: 4,
  scale: 5,
  ownOn: 6,
  ownAmount: 7,
  ownFrom: 8,
  amount: 9,
  from: 10,
  parts: 11,
  times: 12,
  chance: 13,
  firstMonth: 14,
} as const;
/** Heads of the columns that the reader of the workbook looks at: under another one stands something else. */
export const EVENT_HEADS = {
  on: 'aan (1) of uit (0)',
  shift: 'maanden later',
  scale: 'schaal (%)',
  ownOn: 'aan zoals vastgelegd',
} as const;
const CODE_WIDTH = 36;
const TITLE_WIDTH = 40;
const WIDTH = 15;
const CENTS = 100;
const PER_CENT = 100;

/** Everything on the timeline, which somebody switches, moves or scales here as in Regietafel: the forecast follows. */
export function eventsSheet(source: BookSource): BookSheet {
  const { compiled, recorded, switched, months } = source;
  const own = new Map(recorded.map((event) => [event.key, event]));
  return {
    name: EVENTS,
    rows: [
      [
        ...[
          'code',
          'naam',
          'soort',
          EVENT_HEADS.on,
          EVENT_HEADS.shift,
          EVENT_HEADS.scale,
          EVENT_HEADS.ownOn,
          'bedrag zoals vastgelegd (kosten negatief)',
          'eerste maand zoals vastgelegd',
          'bedrag',
          'eerste maand',
          'aantal maanden',
          'keer',
          'kans (%)',
        ].map(head),
        ...months.map((month) => head(month)),
      ],
      ...compiled.events.map((event, at) =>
        eventRow(event, own.get(event.key) ?? event, {
          row: at + 1,
          months: months.length,
          ...switched[event.key],
        }),
      ),
    ],
    widths: [
      CODE_WIDTH,
      TITLE_WIDTH,
      ...Array.from({ length: EVENT.firstMonth - 2 + months.length }, () => WIDTH),
    ],
    stickyRows: 1,
    stickyColumns: 2,
  };
}

interface Place extends EventOverride {
  readonly row: number;
  /** Of the forecast. */
  readonly months: number;
}

function eventRow(event: CompiledEvent, own: CompiledEvent, place: Place): Row {
  const { row, months, shift = 0, scalePercent = UNSCALED_PERCENT } = place;
  const { times } = spreadOf(event.isYearly, event.spreadMonths, months);
  const cell = cellIn(row);
  return [
    text(event.key),
    text(event.title),
    text(event.kind),
    input(event.isOn ? 1 : 0),
    input(shift),
    input(scalePercent),
    given(own.class === 'base' ? 1 : 0),
    { number: (-own.sign * own.cents) / CENTS, form: 'euros' },
    given(own.from + 1),
    euroFormula(
      `ROUND(ROUND(${cell(EVENT.ownAmount)}*100,0)*${cell(EVENT.scale)}/100,0)/100`,
      -event.sign * event.cents,
    ),
    {
      formula: `MIN(${months},MAX(1,${cell(EVENT.ownFrom)}+${cell(EVENT.shift)}))`,
      value: event.from + 1,
      form: 'whole',
    },
    given(event.spreadMonths),
    given(times),
    event.probability === null ? null : given(Math.round(event.probability * PER_CENT)),
    ...Array.from({ length: months }, (_, month) =>
      euroFormula(monthFormula(row, month), event.isOn ? (event.months[month] ?? 0) : 0),
    ),
  ];
}

function monthFormula(row: number, month: number): string {
  const cell = cellIn(row);
  const passed = `(${month + 1}-${cell(EVENT.from)})`;
  const whole = `ROUND(${cell(EVENT.amount)}*100,0)*${cell(EVENT.times)}`;
  const until = `ROUND(${whole}*(${passed}+1)/${cell(EVENT.parts)},0)`;
  const before = `ROUND(${whole}*${passed}/${cell(EVENT.parts)},0)`;
  return `IF(AND(${cell(EVENT.on)}=1,${passed}>=0,${passed}<${cell(EVENT.parts)}),(${until}-${before})/100,0)`;
}

function cellIn(row: number): (column: number) => string {
  return (column) => `$${columnName(column)}${row + 1}`;
}

function input(number: number): Cell {
  return { number, form: 'whole', isInput: true };
}

function given(number: number): Cell {
  return { number, form: 'whole' };
}
