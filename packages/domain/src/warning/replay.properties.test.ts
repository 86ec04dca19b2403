import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../core/dates.ts';
import { asId, type IndicatorReportId, type RevisionId } from '../core/ids.ts';
import { buildDefinition, buildFacts, buildReported, PROVIDER, REGION } from '../testing/build-replay.ts';
import { buildLevel, buildRule, buildRuleSet, quarter } from '../testing/build-warning.ts';
import { evaluate, type Signal } from './evaluate.ts';
import { type ProviderFacts, replay, reportedAt } from './replay.ts';
import { seriesOf } from './reported.ts';
import { compareInstants } from './series.ts';

const DEFINITIONS = [buildDefinition()];
const WINDOW = { from: '2020-01-01' as PlainDate, through: '2040-12-31' as PlainDate };
const START = Date.UTC(2020, 3, 1);
const DAY = 86_400_000;
const LAST_DAY = 1500;
const RULES = buildRuleSet(
  buildRule({ fireAfter: 2, clearAfter: 2 }),
  buildRule({
    code: 'daling',
    condition: { kind: 'change', indicator: 'solvabiliteit', direction: 'fall', fireAt: 5, clearAt: 1 },
  }),
  buildRule({
    code: 'samen',
    severity: 'serious',
    condition: { kind: 'all', of: [{ kind: 'rule', rule: 'daling' }, buildLevel()] },
  }),
);

const moment = (day: number) => new Date(START + day * DAY).toISOString() as Instant;
const someDay = fc.nat({ max: LAST_DAY });
const id = (kind: string, number: number) =>
  `00000000-0000-4000-8000-${kind}${String(number).padStart(10, '0')}`;

const report = fc.record({
  count: fc.nat({ max: 12 }),
  value: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 }),
  day: someDay,
  byRegion: fc.boolean(),
  isYouth: fc.boolean(),
  isSubmitted: fc.boolean(),
});
const review = fc.record({ about: fc.nat({ max: 11 }), day: someDay, isSentBack: fc.boolean() });

/** Reports by two authors, reviews of some of them, and a region that becomes accounthoudend at some moment. */
const facts: fc.Arbitrary<ProviderFacts> = fc
  .record({
    reports: fc.array(report, { minLength: 1, maxLength: 12 }),
    reviews: fc.array(review, { maxLength: 6 }),
    joined: someDay,
  })
  .map(({ reports, reviews, joined }) => {
    const written = reports.map(({ count, value, day, byRegion, isYouth, isSubmitted }, at) =>
      buildReported(quarter(count), value, {
        reportId: asId<IndicatorReportId>(id('01', at)),
        revisionId: asId<RevisionId>(id('02', at)),
        authorTenantId: byRegion ? REGION : PROVIDER,
        recordedAt: moment(day),
        scope: isYouth ? 'youth' : 'whole',
        isSubmitted,
      }),
    );
    return buildFacts(written, {
      reviews: reviews.flatMap(({ about, day, isSentBack }) => {
        const reviewed = written[about];
        if (reviewed === undefined || compareInstants(moment(day), reviewed.recordedAt) < 0) return [];
        const { revisionId } = reviewed;
        const answer = isSentBack ? ('sent_back' as const) : ('accepted' as const);
        return [{ revisionId, recordedAt: moment(day), answer }];
      }),
      roles: [
        { tenantId: PROVIDER, role: 'aanbieder', recordedAt: moment(0) },
        { tenantId: REGION, role: 'accounthoudend', recordedAt: moment(joined) },
      ],
    });
  });

function until({ reports, reviews, roles }: ProviderFacts, last: Instant): ProviderFacts {
  const isIn = ({ recordedAt }: { readonly recordedAt: Instant }) => compareInstants(recordedAt, last) <= 0;
  return {
    reports: reports.filter(isIn),
    reviews: reviews.filter(isIn),
    roles: roles.filter(isIn),
  };
}

describe('replay', () => {
  it('never looks ahead: facts that come later change no earlier look', () => {
    fc.assert(
      fc.property(facts, someDay, (all, day) => {
        const earlier = replay(RULES, DEFINITIONS, until(all, moment(day)), WINDOW);
        const whole = replay(RULES, DEFINITIONS, all, WINDOW);
        expect(whole.filter(({ at }) => compareInstants(at, moment(day)) <= 0)).toEqual(earlier);
      }),
    );
  });

  it('says at each look what following the rules afresh says, with every value and day', () => {
    fc.assert(
      fc.property(facts, (all) => {
        for (const { at, standing } of replay(RULES, DEFINITIONS, all, WINDOW)) {
          const { signals } = evaluate(RULES, seriesOf(DEFINITIONS, reportedAt(all, at), at), at);
          expect(standing).toEqual(signals.filter(({ clearedIn }) => clearedIn === null));
        }
      }),
    );
  });

  it('misses nothing between two looks: what stands on any day stood at the look before it', () => {
    fc.assert(
      fc.property(facts, fc.nat({ max: LAST_DAY + 800 }), (all, day) => {
        const at = moment(day);
        const { signals } = evaluate(RULES, seriesOf(DEFINITIONS, reportedAt(all, at), at), at);
        const standing = signals.filter(({ clearedIn }) => clearedIn === null);
        const before = replay(RULES, DEFINITIONS, all, WINDOW).findLast(
          (look) => compareInstants(look.at, at) <= 0,
        );
        const named = (all: readonly Signal[]) => all.map(({ rule, firedIn }) => [rule, firedIn]);
        expect(named(standing)).toEqual(named(before?.standing ?? []));
      }),
    );
  });
});
