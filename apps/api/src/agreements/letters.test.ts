import { hashPassword } from '@regietafel/auth/passwords';
import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import type { Change } from '@regietafel/contracts/history/changes';
import type { Ladder } from '@regietafel/contracts/ladder/ladder';
import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import { DEMO_PASSWORD } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

/* The story of two council letters, as the pages of the dossier tell it. */

const AFTER_THE_SECOND = { standPer: '2024-10-31', knownAt: null };

let api: TestApi;
let browser: Browser;
let dossierId: string;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: '2026-11-22' as PlainDate });
  browser = openBrowser(api.url);
  const email = 'regievoerder@zuid-limburg.example';
  await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  const { data } = await browser.query('sharing.dossier', { dossier: 'xonar' });
  ({ dossierId } = data as DossierHead);
});
afterAll(() => api.close());

async function ask<T>(path: string, input: object): Promise<T> {
  const { data, error } = await browser.query(path, { dossierId, ...input });
  expect(error).toBeUndefined();
  return data as T;
}

test('one promise slipped between the letters: from the next report to the budget of 2025', async () => {
  const { agreements, byParty } = await ask<Agreements>('agreements.list', { asOf: AFTER_THE_SECOND });
  const slipped = agreements.filter(({ slipDays }) => slipDays > 0);
  expect(slipped).toHaveLength(1);
  expect(slipped[0]).toMatchObject({
    party: 'XONAR',
    topic: 'Liquiditeit',
    firstDueOn: '2024-10-31',
    dueOn: '2025-01-01',
    slipDays: 62,
    moves: [{ from: '2024-10-31', to: '2025-01-01', days: 62 }],
  });
  expect(slipped[0]?.moves[0]?.reason).toContain('begroting van 2025');
  // Both letters can be named: where it was promised, and where it moved.
  const before = await ask<Agreements>('agreements.list', {
    asOf: { standPer: '2024-08-31', knownAt: null },
  });
  const promised = before.agreements.find(({ agreementId }) => agreementId === slipped[0]?.agreementId);
  expect(promised?.moves).toEqual([]);
  expect(promised?.source).not.toBe('');
  expect(slipped[0]?.moves[0]?.source).not.toBe(promised?.source);
  expect(byParty.map(({ party, slipped: count }) => [party, count])).toEqual([
    ['XONAR', 1],
    ['Gemeenten', 0],
  ]);
});

test('the dossier stands on trede 3 while trede 4 is explored', async () => {
  const { current, steps } = await ask<Ladder>('ladder.ladder', { asOf: AFTER_THE_SECOND });
  expect(current).toMatchObject({ trede: 3, precision: 'month' });
  expect(steps.map(({ kind, trede }) => [kind, trede])).toEqual([
    ['vaststelling', 3],
    ['verkenning', 4],
    ['advies', 4],
  ]);
});

test('the log tells each step and each state of an agreement once', async () => {
  const kinds = ['agreement', 'ladder_step'];
  const { items } = await ask<{ items: readonly Change[] }>('history.changes', {
    asOf: AFTER_THE_SECOND,
    kinds,
    cursor: null,
    limit: 200,
  });
  expect(items.filter(({ kind }) => kind === 'ladder_step')).toHaveLength(3);
  const agreements = items.filter(({ kind }) => kind === 'agreement');
  expect(agreements.filter(({ isFirst }) => isFirst)).toHaveLength(5);
  expect(agreements.filter(({ isFirst }) => !isFirst)).toHaveLength(1);
});
