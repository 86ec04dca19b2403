import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, plainDate } from '../core/dates.ts';
import { firstOpenMoment, inNetherlands, mailMomentOf } from './mail-moment.ts';
import { DEFAULT_SETTING, type NotificationSetting } from './setting.ts';

const at = (text: string): Instant => Temporal.Instant.from(text).toString() as Instant;
const ALWAYS = { ...DEFAULT_SETTING, quiet: null, quietWeekend: false };
const mention = (createdAt: string) => ({ kind: 'mention' as const, createdAt: at(createdAt) });
const comment = (createdAt: string) => ({ kind: 'comment' as const, createdAt: at(createdAt) });

describe('a mail at once', () => {
  test('goes at the moment itself', () => {
    expect(mailMomentOf(mention('2026-11-18T10:00:00+01:00'), DEFAULT_SETTING)).toBe('2026-11-18T09:00:00Z');
  });

  test.each([
    ['in the evening', '2026-11-18T21:00:00+01:00', '2026-11-19T07:00:00+01:00'],
    ['after midnight', '2026-11-19T02:00:00+01:00', '2026-11-19T07:00:00+01:00'],
    ['on Friday evening', '2026-11-20T19:00:00+01:00', '2026-11-23T07:00:00+01:00'],
    ['on Sunday', '2026-11-22T12:00:00+01:00', '2026-11-23T07:00:00+01:00'],
    [
      'in the night in which the clock goes forward',
      '2026-03-29T01:30:00+01:00',
      '2026-03-30T07:00:00+02:00',
    ],
    ['in the night in which the clock goes back', '2026-10-25T02:30:00+02:00', '2026-10-26T07:00:00+01:00'],
  ])('waits %s', (_when, told, mailed) => {
    expect(mailMomentOf(mention(told), DEFAULT_SETTING)).toBe(at(mailed));
  });

  test('waits until a person is back', () => {
    const absence = { from: plainDate('2026-11-18'), until: plainDate('2026-11-20') };
    expect(mailMomentOf(mention('2026-11-18T10:00:00+01:00'), { ...DEFAULT_SETTING, absence })).toBe(
      at('2026-11-23T07:00:00+01:00'),
    );
  });

  test('ends a quiet hour that the clock leaps over an hour later', () => {
    const quiet = { from: 60, to: 150 };
    expect(mailMomentOf(mention('2026-03-29T01:10:00+01:00'), { ...ALWAYS, quiet })).toBe(
      at('2026-03-29T03:30:00+02:00'),
    );
  });

  test('keeps quiet the second time too when the clock goes back into quiet hours', () => {
    const quiet = { from: 120, to: 150 };
    expect(mailMomentOf(mention('2026-10-25T02:10:00+02:00'), { ...ALWAYS, quiet })).toBe(
      at('2026-10-25T02:30:00+02:00'),
    );
    expect(mailMomentOf(mention('2026-10-25T02:10:00+01:00'), { ...ALWAYS, quiet })).toBe(
      at('2026-10-25T02:30:00+01:00'),
    );
  });
});

describe('a daily mail', () => {
  test.each([
    ['2026-11-18T07:59:00+01:00', '2026-11-18T08:00:00+01:00'],
    ['2026-11-18T08:00:00+01:00', '2026-11-18T08:00:00+01:00'],
    ['2026-11-18T08:01:00+01:00', '2026-11-19T08:00:00+01:00'],
    ['2026-11-20T15:00:00+01:00', '2026-11-23T07:00:00+01:00'],
  ])('carries what was told at %s at %s', (told, mailed) => {
    expect(mailMomentOf(comment(told), DEFAULT_SETTING)).toBe(at(mailed));
  });

  test('keeps its hour through the year', () => {
    expect(mailMomentOf(comment('2026-03-28T12:00:00+01:00'), ALWAYS)).toBe(at('2026-03-29T08:00:00+02:00'));
  });
});

test('a kind that is off is not mailed', () => {
  const delivery = { ...DEFAULT_SETTING.delivery, mention: 'off' as const };
  expect(mailMomentOf(mention('2026-11-18T10:00:00Z'), { ...DEFAULT_SETTING, delivery })).toBeNull();
});

describe('the first open moment', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const settings = fc.record({
    quiet: fc.option(fc.record({ from: minute, to: minute }), { nil: null }),
    quietWeekend: fc.boolean(),
    absence: fc.option(fc.constant({ from: plainDate('2026-03-27'), until: plainDate('2026-03-31') }), {
      nil: null,
    }),
  });
  /** Around both changes of the clock. */
  const moments = fc.oneof(
    fc.integer({ min: Date.parse('2026-03-26T00:00:00Z'), max: Date.parse('2026-04-02T00:00:00Z') }),
    fc.integer({ min: Date.parse('2026-10-22T00:00:00Z'), max: Date.parse('2026-10-29T00:00:00Z') }),
  );
  const asMoment = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms - (ms % 60_000)).toZonedDateTimeISO('Europe/Amsterdam');

  /** Told minute by minute, as a person would read the setting. */
  function isQuiet(
    moment: Temporal.ZonedDateTime,
    { quiet, quietWeekend, absence }: Pick<NotificationSetting, 'quiet' | 'quietWeekend' | 'absence'>,
  ): boolean {
    const day = moment.toPlainDate().toString();
    if (absence !== null && absence.from <= day && day <= absence.until) return true;
    if (quietWeekend && moment.dayOfWeek >= 6) return true;
    if (quiet === null || quiet.from === quiet.to) return false;
    const now = moment.hour * 60 + moment.minute;
    return quiet.from < quiet.to ? quiet.from <= now && now < quiet.to : now >= quiet.from || now < quiet.to;
  }

  test('is the first minute that is not quiet, also where the clock changes', () => {
    fc.assert(
      fc.property(moments, settings, (ms, setting) => {
        const start = asMoment(ms);
        let expected = start;
        while (isQuiet(expected, setting)) expected = expected.add({ minutes: 1 });
        expect(firstOpenMoment(start, setting).toString()).toBe(expected.toString());
      }),
      { numRuns: 200 },
    );
  });

  test('is the moment itself when nothing is quiet', () => {
    const moment = inNetherlands(at('2026-11-21T23:00:00Z'));
    expect(firstOpenMoment(moment, ALWAYS)).toBe(moment);
  });
});
