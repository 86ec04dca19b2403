import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import { providerIdOf } from '@regietafel/db/reference-data/ids';
import { addDays } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';
import {
  given,
  kringOf,
  listFor,
  refusedBy,
  signalOf,
  signalsFor,
  TODAY,
  tell,
  XONAR,
} from '../testing/warned.ts';

let table: DemoTable;
let region: Browser;
let alderman: Browser;
let provider: Browser;

beforeAll(async () => {
  table = await openDemoTable();
  region = await table.as('controller@zuid-limburg');
  alderman = await table.as('wethouder@zuid-limburg');
  provider = await table.as('controller@xonar');
});

afterAll(() => table.close());

describe('the signals of a provider', () => {
  test('say which values, thresholds and dates fired them', async () => {
    const signal = signalOf(await signalsFor(region), 'liquiditeit-krap');
    expect(signal).toMatchObject({ severity: 'attention', isUnanswered: true, judgements: [] });
    expect(signal.fired[0]).toMatchObject({
      kind: 'level',
      indicator: 'dagen-liquiditeit',
      threshold: 25,
      signalValue: { value: 30 },
      period: signal.firedIn,
    });
    const told = given(signal.fired.find((one) => one.kind === 'level'));
    expect(told.value).toBeLessThan(30);
    expect(told.recordedAt <= signal.knownSince).toBe(true);
  });

  test('are the same for the provider, who sees no decision that the kernteam keeps', async () => {
    const [own, theirs] = [await signalsFor(provider), await signalsFor(region)];
    const fired = ({ signals }: DossierSignals) => signals.map(({ rule, firedIn }) => [rule, firedIn]);
    expect(fired(own)).toEqual(fired(theirs));
    expect(theirs.care).toHaveLength(1);
    expect(theirs.designations).toHaveLength(1);
    expect([own.care, own.designations, own.desk.mayWatch]).toEqual([[], [], false]);
  });

  test('look back without knowing what came later', async () => {
    const before = await signalsFor(region, { asOf: { standPer: addDays(TODAY, -700), knownAt: null } });
    expect(before.signals.map(({ rule }) => rule)).not.toContain('continuiteit-in-gevaar');
    expect(before.care).toEqual([]);
    const { signals } = await signalsFor(region);
    expect(signals.map(({ rule }) => rule)).toContain('continuiteit-in-gevaar');
  });
});

describe('a judgement of a signal', () => {
  const judge = async (browser: Browser, over: object = {}) => {
    const shown = await signalsFor(browser);
    const { firedIn, ownHeadRevisionId } = signalOf(shown, 'vermogen-smal');
    return {
      dossierId: XONAR,
      kringId: kringOf(shown, 'tafel'),
      supersedes: ownHeadRevisionId,
      standPer: TODAY,
      ruleSetId: null,
      rule: 'vermogen-smal',
      firedIn,
      verdict: 'explain',
      note: 'De reserve is aangesproken voor het herstelplan.',
      untilOn: null,
      ...over,
    };
  };

  test('stands beside the signal for who reads its kring, and answers it for the own organisation alone', async () => {
    await tell(region, 'warning.judge', await judge(region));
    const signal = signalOf(await signalsFor(alderman), 'vermogen-smal');
    expect(signal).toMatchObject({ isUnanswered: false, judgements: [{ verdict: 'explain' }] });
    const theirs = signalOf(await signalsFor(provider), 'vermogen-smal');
    expect(theirs).toMatchObject({ isUnanswered: true, ownHeadRevisionId: null });
    expect(theirs.judgements[0]?.origin.author.name).toContain('Zuid-Limburg');
  });

  test('is of a signal that there is, on a day that has come, and follows the own last one', async () => {
    expect(await refusedBy(region, 'warning.judge', await judge(region, { rule: 'bestaat-niet' }))).toBe(
      'NOT_FOUND',
    );
    expect(
      await refusedBy(region, 'warning.judge', await judge(region, { standPer: addDays(TODAY, 1) })),
    ).toEqual(['standPer field.future']);
    expect(await refusedBy(region, 'warning.judge', await judge(region, { untilOn: TODAY }))).toEqual([
      'untilOn warning.untilLater',
    ]);
    expect(await refusedBy(region, 'warning.judge', await judge(region, { supersedes: null }))).toBe(
      'CONFLICT',
    );
  });
});

describe('bijzonder beheer', () => {
  const state = async (over: object = {}) => {
    const shown = await signalsFor(region);
    return {
      dossierId: XONAR,
      kringId: kringOf(shown, 'kernteam'),
      supersedes: shown.ownCareHeadRevisionId,
      standPer: TODAY,
      isUnder: true,
      criteria: ['serious_signal'],
      reason: 'Proef',
      reviewOn: addDays(TODAY, 90),
      ruleSetId: null,
      ...over,
    };
  };
  const leave = { isUnder: false, criteria: [], reviewOn: null, reason: 'Hersteld' };

  test('is entered once, left with a reason, and entered again on what is met', async () => {
    expect(await refusedBy(region, 'warning.recordCare', await state())).toEqual([
      'isUnder warning.alreadyUnder',
    ]);
    await tell(region, 'warning.recordCare', await state(leave));
    const { care } = await signalsFor(region);
    expect(care).toMatchObject([{ isUnder: false, left: { on: TODAY, reason: 'Hersteld' } }]);
    expect(await refusedBy(region, 'warning.recordCare', await state(leave))).toEqual([
      'isUnder warning.notUnder',
    ]);
    expect(
      await refusedBy(region, 'warning.recordCare', await state({ criteria: ['not_reported'] })),
    ).toEqual(['criteria warning.criterionNotMet']);
    await tell(region, 'warning.recordCare', await state());
    expect((await signalsFor(region)).care).toMatchObject([{ isUnder: true, since: TODAY, left: null }]);
  });

  test('is no decision of the provider', async () => {
    const { desk } = await signalsFor(provider);
    const kringId = given(desk.kringen[0]).id;
    expect(await refusedBy(provider, 'warning.recordCare', await state({ kringId }))).toBe('FORBIDDEN');
  });
});

describe('the watch list', () => {
  test('has who is under bijzonder beheer first, with its signals', async () => {
    const { providers, coverage } = await listFor(region);
    expect(providers[0]).toMatchObject({ slug: 'xonar', care: { isOwn: true } });
    expect(given(providers[0]).signals[0]).toMatchObject({ severity: 'serious' });
    expect(given(providers[0]).designated).toHaveLength(1);
    expect(coverage.totals).toEqual({
      providers: 3,
      obliged: 1,
      unknown: 1,
      takePart: 1,
      obligedAndSilent: 0,
    });
  });

  test('says what is missing before a contract is renewed, and not what is not seen', async () => {
    const { coverage } = await listFor(region);
    const rows = coverage.contracts.map(({ providerName, missing, takesPart, daysToRenewal }) => ({
      ...{ providerName, missing, takesPart, daysToRenewal },
    }));
    expect(rows).toEqual([
      { providerName: 'VIA Jeugd', missing: ['duty', 'figures'], takesPart: 'silent', daysToRenewal: 45 },
      { providerName: 'XONAR', missing: [], takesPart: 'takes_part', daysToRenewal: 210 },
      {
        providerName: 'Pactum',
        missing: ['duty_unknown', 'dossier'],
        takesPart: 'not_seen',
        daysToRenewal: null,
      },
    ]);
  });

  test('is of one organisation: another one sees its own providers and no contract', async () => {
    const other = await listFor(await table.as('ambtenaar@centraal-gelderland'));
    expect(other.providers.map(({ slug }) => slug)).toEqual(['pactum']);
    expect(other.coverage.contracts).toEqual([]);
    expect((await provider.query('warning.watchList', { ruleSetId: null })).error?.code).toBe('FORBIDDEN');
  });

  test('keeps a contract state by state, until it is taken off with a reason', async () => {
    const contract = {
      contractId: null as string | null,
      supersedes: null as string | null,
      providerId: providerIdOf('mutsaersstichting'),
      name: 'Behandeling',
      obliges: 'no',
      validFrom: '2024-01-01',
      validUntil: null,
      renewalOn: null,
      note: '',
      removedReason: null as string | null,
    };
    await tell(region, 'warning.recordContract', contract);
    const kept = async () =>
      (await listFor(region)).coverage.contracts.find(({ name }) => name === 'Behandeling');
    const { contractId, headRevisionId: supersedes } = given(await kept());
    const next = { ...contract, contractId, supersedes, obliges: 'yes' };
    expect(
      await refusedBy(region, 'warning.recordContract', { ...next, providerId: providerIdOf('pactum') }),
    ).toEqual(['providerId warning.providerStays']);
    await tell(region, 'warning.recordContract', next);
    expect(await refusedBy(region, 'warning.recordContract', next)).toBe('CONFLICT');
    const head = given(await kept());
    expect(head.obliges).toBe('yes');
    const removed = { ...next, supersedes: head.headRevisionId, removedReason: 'Beëindigd' };
    await tell(region, 'warning.recordContract', removed);
    expect(await kept()).toBeUndefined();
  });
});
