import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../core/dates.ts';
import { buildDefinition, buildFacts, buildReported, REGION } from '../testing/build-replay.ts';
import { buildRule, buildRuleSet, knownOn, quarter } from '../testing/build-warning.ts';
import { type ProviderFacts, replay } from './replay.ts';

const RULES = buildRuleSet(buildRule());
const WINDOW = { from: '2020-01-01' as PlainDate, through: '2026-12-31' as PlainDate };

const looksOf = (facts: ProviderFacts, window = WINDOW) =>
  replay(RULES, [buildDefinition()], facts, window).map(({ at, standing }) => [
    at,
    standing.map(({ firedIn }) => firedIn),
  ]);

describe('replay', () => {
  it('looks at each moment at which something became known', () => {
    const facts = buildFacts([20, 14, 20].map((value, count) => buildReported(quarter(count), value)));
    expect(looksOf(facts)).toEqual([
      [knownOn(quarter(0)), []],
      [knownOn(quarter(1)), [quarter(1)]],
      [knownOn(quarter(2)), []],
    ]);
  });

  it('keeps to the window, with what was known before it', () => {
    const facts = buildFacts([14, 14].map((value, count) => buildReported(quarter(count), value)));
    const window = { ...WINDOW, from: '2020-06-01' as PlainDate };
    expect(looksOf(facts, window)).toEqual([[knownOn(quarter(1)), [quarter(0)]]]);
  });

  it('warns on what was believed then, though it was corrected since', () => {
    const first = buildReported(quarter(0), 14);
    const later = '2021-06-01T12:00:00Z' as Instant;
    const corrected = buildReported(quarter(0), 30, { reportId: first.reportId, recordedAt: later });
    expect(looksOf(buildFacts([first, corrected]))).toEqual([
      [first.recordedAt, [quarter(0)]],
      [later, []],
    ]);
  });

  it('does not count what had been sent back, from that moment on', () => {
    const report = buildReported(quarter(0), 14);
    const at = '2020-07-01T12:00:00Z' as Instant;
    const { revisionId } = report;
    const reviews = [{ revisionId, recordedAt: at, answer: 'sent_back' as const }];
    expect(looksOf(buildFacts([report], { reviews }))).toEqual([
      [report.recordedAt, [quarter(0)]],
      [at, []],
    ]);
  });

  it('lets the report of a region count from the moment on at which it became accounthoudend', () => {
    const byProvider = buildReported(quarter(0), 30);
    const byRegion = buildReported(quarter(0), 14, { authorTenantId: REGION });
    const { roles } = buildFacts([]);
    const at = '2020-09-01T12:00:00Z' as Instant;
    const later = roles.map((role) => (role.tenantId === REGION ? { ...role, recordedAt: at } : role));
    expect(looksOf(buildFacts([byProvider, byRegion], { roles: later }))).toEqual([
      [byProvider.recordedAt, []],
      [at, [quarter(0)]],
    ]);
  });

  it('has nothing to look at before the first report', () => {
    expect(looksOf(buildFacts([]))).toEqual([]);
  });
});
