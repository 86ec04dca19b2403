import {
  type EventOverride,
  type ForecastOverrides,
  UNSCALED_PERCENT,
} from '@regietafel/domain/liquidity/compiled';
import { EVENT, EVENT_HEADS, EVENTS } from '../event-sheet.ts';
import type { CellReader } from './cell-reader.ts';

/** What somebody did in a workbook to the events of a forecast. */
export interface ReadEvents {
  /** Of every row, whether something was done to it or not. */
  readonly keys: readonly string[];
  /** What differs from how each event was recorded, by the event's key. */
  readonly switched: ForecastOverrides['events'];
}

/** The switches, moves and scales of the sheet of events that differ from how the events were recorded. */
export function readEvents(reader: CellReader): ReadEvents {
  const isRight = (['on', 'shift', 'scale', 'ownOn'] as const)
    .map((column) => reader.has(EVENTS) && reader.heads(EVENTS, EVENT[column], EVENT_HEADS[column]))
    .every(Boolean);
  // Under other heads stands something else: its cells would only add to what is said of the heads.
  const rows = isRight ? reader.rowsOf(EVENTS) : [];
  const seen = new Set<string>();
  const read = rows.map((row) => {
    const key = reader.required(EVENTS, row, EVENT.key);
    if (seen.has(key)) reader.refuse(EVENTS, row, EVENT.key, 'workbook.twice');
    seen.add(key);
    const path = `overrides.events.${key}`;
    reader.placeField(path, EVENTS, row, EVENT.key);
    reader.placeField(`${path}.shift`, EVENTS, row, EVENT.shift);
    reader.placeField(`${path}.scalePercent`, EVENTS, row, EVENT.scale);
    return [key, readOverride(reader, row)] as const;
  });
  return {
    keys: read.map(([key]) => key),
    switched: Object.fromEntries(read.filter(([, override]) => Object.keys(override).length > 0)),
  };
}

function readOverride(reader: CellReader, row: number): EventOverride {
  const isOn = reader.switch(EVENTS, row, EVENT.on);
  const shift = reader.whole(EVENTS, row, EVENT.shift);
  const scalePercent = reader.whole(EVENTS, row, EVENT.scale);
  return {
    ...(isOn !== reader.switch(EVENTS, row, EVENT.ownOn) && { isOn }),
    ...(shift !== 0 && { shift }),
    ...(scalePercent !== UNSCALED_PERCENT && { scalePercent }),
  };
}
