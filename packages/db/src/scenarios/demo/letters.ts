import type { Instant, PlainDate } from '@regietafel/domain/core/dates';

/** A council letter on which the demo rests. */
export interface Letter {
  readonly name: string;
  /** The day of which the letter speaks. */
  readonly standPer: PlainDate;
  /** When its content was recorded; the month is that of the letter, the day is fictitious. */
  readonly recordedAt: Instant;
}

export const XONAR_AUGUST: Letter = {
  name: 'Raadsinformatiebrief XONAR, stand eind augustus 2024',
  standPer: '2024-08-31' as PlainDate,
  recordedAt: '2024-09-12T09:00:00Z' as Instant,
};

export const XONAR_OCTOBER: Letter = {
  name: 'Raadsinformatiebrief XONAR, stand eind oktober 2024',
  standPer: '2024-10-31' as PlainDate,
  recordedAt: '2024-11-07T10:00:00Z' as Instant,
};

export const PACTUM_SEPTEMBER: Letter = {
  name: 'Raadsinformatiebrief Pactum, september 2024',
  standPer: '2024-09-01' as PlainDate,
  recordedAt: '2024-09-18T09:00:00Z' as Instant,
};
