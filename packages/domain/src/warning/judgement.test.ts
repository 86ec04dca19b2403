import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../core/dates.ts';
import { newId, type RuleSetId, type TenantId } from '../core/ids.ts';
import { buildRule, buildRuleSet, buildSeries, knownOn, quarter } from '../testing/build-warning.ts';
import { evaluate } from './evaluate.ts';
import { type SignalJudgement, standingJudgements, unanswered } from './judgement.ts';

const today = '2024-06-01' as PlainDate;
const tenantId = newId<TenantId>();
const ruleSetId = newId<RuleSetId>();

function judgement(overrides: Partial<SignalJudgement> = {}): SignalJudgement {
  return {
    ruleSetId,
    rule: 'vermogen',
    firedIn: quarter(0),
    dossierId: newId(),
    revisionId: newId(),
    supersedes: null,
    authorTenantId: tenantId,
    kringId: newId(),
    recordedAt: '2024-05-01T00:00:00Z' as Instant,
    standPer: '2024-05-01' as PlainDate,
    verdict: 'explain',
    note: '',
    untilOn: null,
    ruleName: '',
    evidence: [],
    isFictitious: true,
    ...overrides,
  };
}

describe('standingJudgements', () => {
  const first = judgement();

  it('are the last of each organisation, of this signal', () => {
    const second = judgement({ supersedes: first.revisionId, verdict: 'act' });
    const others = judgement({ authorTenantId: newId() });
    const elsewhere = [
      judgement({ rule: 'anders' }),
      judgement({ firedIn: quarter(1) }),
      judgement({ ruleSetId: newId() }),
    ];
    expect(standingJudgements([first, second, others, ...elsewhere], first, today)).toEqual([second, others]);
  });

  it('hold until the day on which they must be given anew', () => {
    expect(standingJudgements([judgement({ untilOn: today })], first, today)).toEqual([]);
    expect(
      standingJudgements([judgement({ untilOn: '2024-06-02' as PlainDate })], first, today),
    ).toHaveLength(1);
  });
});

describe('unanswered', () => {
  const rules = buildRuleSet(buildRule(), buildRule({ code: 'ernstig', severity: 'serious' }));
  const { signals } = evaluate(rules, [buildSeries([14])], knownOn(quarter(0)));
  const asked = { ruleSetId, tenantId, today };

  it('are the signals that stand and that the own organisation has not judged, the gravest first', () => {
    expect(unanswered(signals, [], asked).map(({ rule }) => rule)).toEqual(['ernstig', 'vermogen']);
    expect(unanswered(signals, [judgement()], asked).map(({ rule }) => rule)).toEqual(['ernstig']);
    expect(unanswered(signals, [judgement({ authorTenantId: newId() })], asked)).toHaveLength(2);
  });

  it('are no signals that cleared', () => {
    const cleared = evaluate(rules, [buildSeries([14, 20])], knownOn(quarter(1))).signals;
    expect(cleared).toHaveLength(2);
    expect(unanswered(cleared, [], asked)).toEqual([]);
  });
});
