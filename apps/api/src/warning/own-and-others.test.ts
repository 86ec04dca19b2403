import type { SearchAnswer } from '@regietafel/contracts/search/search';
import type { Work } from '@regietafel/contracts/tasks/work';
import type { RuleSets, ShownRule } from '@regietafel/contracts/warning/rules';
import type { RulesTrial } from '@regietafel/contracts/warning/rules-trial';
import { addDays } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';
import {
  ask,
  given,
  kringOf,
  listFor,
  NOW,
  refusedBy,
  signalOf,
  signalsFor,
  TODAY,
  tell,
  XONAR,
} from '../testing/warned.ts';

let table: DemoTable;
let region: Browser;
let provider: Browser;

beforeAll(async () => {
  table = await openDemoTable();
  region = await table.as('controller@zuid-limburg');
  provider = await table.as('controller@xonar');
});

afterAll(() => table.close());

describe('what waits for people', () => {
  const workOf = async (browser: Browser) => (await ask<Work>(browser, 'tasks.work')).items;

  test('is a contract to renew, with what it lacks, and bijzonder beheer to judge again', async () => {
    const items = await workOf(region);
    expect(items.filter(({ kind }) => kind === 'contract_to_renew')).toMatchObject([
      {
        title: 'VIA Jeugd: Ambulante jeugdhulp',
        dossier: null,
        dueOn: addDays(TODAY, 45),
        missing: ['duty', 'figures'],
      },
    ]);
    expect(items.map(({ kind }) => kind)).not.toContain('care_to_review');
    const shown = await signalsFor(region);
    await tell(region, 'warning.recordCare', {
      ...{ dossierId: XONAR, kringId: kringOf(shown, 'kernteam'), supersedes: shown.ownCareHeadRevisionId },
      ...{ standPer: TODAY, isUnder: true, criteria: [], reason: 'Kijk snel weer', ruleSetId: null },
      reviewOn: addDays(TODAY, 7),
    });
    expect((await workOf(region)).find(({ kind }) => kind === 'care_to_review')).toMatchObject({
      dossier: { slug: 'xonar' },
      dueOn: addDays(TODAY, 7),
      band: 'week',
    });
  });

  test('is nobody else’s: not the provider’s, nor another region’s', async () => {
    for (const other of [provider, await table.as('ambtenaar@centraal-gelderland')])
      expect((await workOf(other)).map(({ kind }) => kind)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/care_to_review|contract_to_renew/)]),
      );
  });
});

describe('who is curious', () => {
  const CANARY = 'Kanarie: alleen voor het kernteam';
  const everything = async (browser: Browser) => {
    const { signals, care, designations } = await signalsFor(browser);
    const { items } = await ask<SearchAnswer>(browser, 'search.find', {
      ...{ text: 'kanarie', dossierId: XONAR, kinds: [], onlyOwn: false, from: null, to: null },
      ...{ withEarlier: true, asOf: NOW, cursor: null, limit: 20 },
    });
    const words = JSON.stringify([signals, care, designations, await ask(browser, 'tasks.work')]);
    return { found: items.map(({ kind }) => kind).toSorted(), said: words.split('Kanarie').length - 1 };
  };

  test('reads no judgement, bijzonder beheer or reason of a kring that is not shared', async () => {
    const shown = await signalsFor(region);
    const kringId = kringOf(shown, 'kernteam');
    const { rule, firedIn, ownHeadRevisionId } = signalOf(shown, 'liquiditeit-krap');
    await tell(region, 'warning.judge', {
      ...{ dossierId: XONAR, kringId, supersedes: ownHeadRevisionId, standPer: TODAY, ruleSetId: null },
      ...{ rule, firedIn, verdict: 'act', note: CANARY, untilOn: null },
    });
    await tell(region, 'warning.designate', {
      ...{ dossierId: XONAR, kringId, supersedes: shown.ownDesignationHeadRevisionId, standPer: TODAY },
      ...{ isDesignated: false, reason: CANARY },
    });
    expect(await everything(region)).toEqual({ found: ['designation', 'signal_judgement'], said: 2 });
    expect(await everything(provider)).toEqual({ found: [], said: 0 });
  });

  test('cannot judge in the name of another, nor continue what another said', async () => {
    const theirs = signalOf(await signalsFor(region), 'liquiditeit-krap');
    const own = await signalsFor(provider);
    const judging = {
      ...{ dossierId: XONAR, kringId: kringOf(own, 'tafel'), standPer: TODAY, ruleSetId: null },
      ...{ rule: theirs.rule, firedIn: theirs.firedIn, verdict: 'accept', note: 'Weg ermee', untilOn: null },
    };
    expect(
      await refusedBy(provider, 'warning.judge', { ...judging, supersedes: theirs.ownHeadRevisionId }),
    ).toBe('CONFLICT');
    const kernteam = kringOf(await signalsFor(region), 'kernteam');
    expect(
      await refusedBy(provider, 'warning.judge', { ...judging, supersedes: null, kringId: kernteam }),
    ).not.toBeUndefined();
    await tell(provider, 'warning.judge', { ...judging, supersedes: null });
    // Its own word stands beside that of the region, and answers nothing for it.
    const after = signalOf(await signalsFor(region), 'liquiditeit-krap');
    expect(after.judgements.map(({ verdict }) => verdict).toSorted()).toEqual(['accept', 'act']);
    expect(after.ownHeadRevisionId).toBe(theirs.ownHeadRevisionId);
  });

  test('finds no dossier, contract or rule set that is not its own', async () => {
    const stranger = await table.as('ambtenaar@food-valley');
    expect(
      (await stranger.query('warning.signals', { dossierId: XONAR, asOf: NOW, ruleSetId: null })).error?.code,
    ).toBe('NOT_FOUND');
    expect(await listFor(stranger)).toMatchObject({ providers: [], coverage: { contracts: [] } });
    const [contract] = (await listFor(region)).coverage.contracts;
    const { contractId, headRevisionId: supersedes, providerId } = given(contract);
    const changed = {
      ...{ contractId, supersedes, providerId, name: 'Gekaapt', obliges: 'no', validFrom: '2024-01-01' },
      ...{ validUntil: null, renewalOn: null, note: '', removedReason: null },
    };
    expect(await refusedBy(stranger, 'warning.recordContract', changed)).toBe('NOT_FOUND');
    expect(await refusedBy(provider, 'warning.recordContract', changed)).toBe('FORBIDDEN');
    expect((await provider.query('warning.ruleSets')).error?.code).toBe('FORBIDDEN');
  });
});

describe('own rules', () => {
  const setsFor = (browser: Browser) => ask<RuleSets>(browser, 'warning.ruleSets');
  const own = (rules: readonly object[], over: object = {}) => ({
    ...{ id: null, supersedes: null, name: 'Eigen regels', removedReason: null, rules },
    ...over,
  });

  test('are judged by beside the standard ones, by the own organisation alone', async () => {
    const { sets } = await setsFor(region);
    const standard = given(sets[0]);
    expect(standard).toMatchObject({ isStandard: true, headRevisionId: null });
    const rule = given(standard.rules.find(({ code }) => code === 'vermogen-smal'));
    await tell(region, 'warning.saveRuleSet', own([rule]));
    const kept = given((await setsFor(region)).sets[1]);
    expect(kept.rules).toEqual([rule]);
    const { signals, ruleSet } = await signalsFor(region, { ruleSetId: kept.id });
    expect(ruleSet.name).toBe('Eigen regels');
    expect(new Set(signals.map((signal) => signal.rule))).toEqual(new Set(['vermogen-smal']));
    const { error } = await provider.query('warning.signals', {
      dossierId: XONAR,
      asOf: NOW,
      ruleSetId: kept.id,
    });
    expect(error?.code).toBe('NOT_FOUND');
  });

  test('that refer round, or that noise would switch, are refused by name and nothing of them is kept', async () => {
    const { sets } = await setsFor(region);
    const rule = given(given(sets[0]).rules[0]);
    const round = (code: string, to: string): ShownRule => ({
      ...rule,
      code,
      condition: { kind: 'rule', rule: to },
    });
    expect(await refusedBy(region, 'warning.saveRuleSet', own([round('a', 'b'), round('b', 'a')]))).toEqual([
      'rules.0.condition.rule warning.rule.refers_to_itself',
      'rules.1.condition.rule warning.rule.refers_to_itself',
    ]);
    expect(await refusedBy(region, 'warning.saveRuleSet', own([round('a', 'a')]))).toEqual([
      'rules.0.condition.rule warning.rule.refers_to_itself',
    ]);
    const narrow = {
      ...rule,
      condition: {
        kind: 'level',
        indicator: 'solvabiliteit',
        side: 'below',
        fireAt: { kind: 'value', value: 15 },
        clearAt: { kind: 'value', value: 15.5 },
      },
    };
    expect(await refusedBy(region, 'warning.saveRuleSet', own([narrow]))).toEqual([
      'rules.0.condition.clearAt warning.rule.band_too_narrow',
    ]);
    expect((await setsFor(region)).sets).toHaveLength(sets.length);
  });

  test('are tried out on today without being kept, and refused as when they are kept', async () => {
    const before = await setsFor(region);
    const { rules } = given(before.sets[0]);
    const { data } = await region.mutate('warning.tryRules', { rules, rule: 'vermogen-smal' });
    const { providers } = data as RulesTrial;
    expect(providers.map(({ slug, outcome }) => [slug, outcome])).toEqual([
      ['xonar', 'fires'],
      ['via-jeugd', 'no_figures'],
    ]);
    const { firedIn, holding } = given(providers[0]);
    const { signals } = await signalsFor(region);
    const standing = signals.find(({ rule, clearedIn }) => rule === 'vermogen-smal' && clearedIn === null);
    expect([firedIn, holding]).toEqual([standing?.firedIn, standing?.holding]);
    expect(await setsFor(region)).toEqual(before);
    const self = { ...given(rules[0]), code: 'a', condition: { kind: 'rule', rule: 'a' } };
    expect(await refusedBy(region, 'warning.tryRules', { rules: [self], rule: 'a' })).toEqual([
      'rules.0.condition.rule warning.rule.refers_to_itself',
    ]);
    expect(await refusedBy(region, 'warning.tryRules', { rules, rule: 'weg' })).toEqual([
      'rule field.choice',
    ]);
    expect(await refusedBy(provider, 'warning.tryRules', { rules, rule: 'vermogen-smal' })).toBe('FORBIDDEN');
  });
});
