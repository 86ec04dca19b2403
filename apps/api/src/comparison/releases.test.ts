import type { Log } from '@regietafel/contracts/audit/log';
import type { NamedAnswer } from '@regietafel/contracts/comparison/answer';
import type { Releases, ShownRelease } from '@regietafel/contracts/comparison/release';
import type { Notifications } from '@regietafel/contracts/notifications/notifications';
import type { Work } from '@regietafel/contracts/tasks/work';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { indicatorIdOf } from '@regietafel/db/reference-data/ids';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { addDays } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

/* Pactum has two accounthoudende regio's: what one proposes holds once the other agrees, until either takes it back. */

const PACTUM = demoDossierId('pactum');
const XONAR = demoDossierId('xonar');
const VERZUIM = indicatorIdOf('verzuim');
const FIRST = 'regievoerder@centraal-gelderland';
const SECOND = 'wethouder@midden-ijssel-oost-veluwe';
const PROVIDER = 'controller@pactum';
const ANALYST = 'analist@taskforce';
const REGION = 'ambtenaar@noord-limburg';

let table: DemoTable;

beforeAll(async () => {
  table = await openDemoTable();
});
afterAll(() => table.close());

const proposal = (overrides: object = {}) => ({
  dossierId: PACTUM,
  indicatorIds: [VERZUIM],
  detail: 'named',
  purpose: 'Beeld van het verzuim in de jeugdzorg',
  audiences: ['all_regions'],
  validFrom: table.today,
  lastDay: addDays(table.today, 90),
  ...overrides,
});

const send = async (person: string, verb: 'propose' | 'answer' | 'withdraw', input: unknown) =>
  (await table.as(person)).mutate(`release.${verb}`, input);

async function propose(overrides: object = {}): Promise<string> {
  const { data, body } = await send(FIRST, 'propose', proposal(overrides));
  expect(data, body).toBeDefined();
  return (data as { releaseId: string }).releaseId;
}

const about = (releaseId: string) => ({ dossierId: PACTUM, releaseId });
const agree = (releaseId: string, person = SECOND) =>
  send(person, 'answer', { ...about(releaseId), answer: 'agree', note: '' });
const withdraw = (releaseId: string, person: string) =>
  send(person, 'withdraw', { ...about(releaseId), reason: 'Het advies is klaar' });

async function shown(releaseId: string, person: string): Promise<ShownRelease | undefined> {
  const { data } = await (await table.as(person)).query('release.list', { dossierId: PACTUM });
  return (data as Releases | undefined)?.releases.find((one) => one.releaseId === releaseId);
}

/** Whether somebody sees a value of Pactum by name. */
async function sees(person: string): Promise<boolean> {
  const { data } = await (await table.as(person)).query('comparison.named', {
    indicatorIds: [VERZUIM],
    from: '2024-Q1',
    to: '2026-Q3',
  });
  return (data as NamedAnswer).providers.some(({ name }) => name === 'Pactum');
}

async function toldTo(person: string, kind: string): Promise<readonly (string | null)[]> {
  const { data } = await (await table.as(person)).query('notifications.list', {
    isUnreadOnly: false,
    cursor: null,
    limit: 100,
  });
  return (data as Notifications).items
    .filter((one) => one.kind === kind && one.subjectKind === 'comparison_release')
    .map(({ title }) => title);
}

test('what the demonstration released shows to whom it is meant, and to the table', async () => {
  const { data } = await (await table.as(PROVIDER)).query('release.list', { dossierId: PACTUM });
  expect((data as Releases).releases).toMatchObject([
    { state: 'holds', detail: 'named', audiences: ['taskforce'], isFictitious: true },
  ]);
  expect((data as Releases).mayPropose).toBe(false);
  expect(await sees(ANALYST)).toBe(true);
  expect(await sees(REGION)).toBe(false);
});

describe('a release of two accounthoudende regio’s', () => {
  test('waits for the other one, which finds it in its work and its notifications', async () => {
    const purpose = 'Wacht op de andere regio';
    const releaseId = await propose({ purpose });
    expect(await shown(releaseId, FIRST)).toMatchObject({
      state: 'waiting',
      isAsked: false,
      mayWithdraw: true,
    });
    expect(await shown(releaseId, SECOND)).toMatchObject({ state: 'waiting', isAsked: true });
    expect(await sees(REGION)).toBe(false);
    const { data } = await (await table.as(SECOND)).query('tasks.work');
    expect((data as Work).items).toContainEqual(
      expect.objectContaining({
        kind: 'consent',
        title: purpose,
        subject: { kind: 'comparison_release', id: releaseId },
      }),
    );
    expect(await toldTo(SECOND, 'consent')).toContain(purpose);
    expect(await toldTo(PROVIDER, 'release')).toContain(purpose);
  });

  test('holds once it agreed, is read by the provider, and ends when either takes it back', async () => {
    const purpose = 'Geldt voor alle regio’s';
    const releaseId = await propose({ purpose });
    expect((await agree(releaseId)).status).toBe(200);
    expect(await sees(REGION)).toBe(true);
    expect(await shown(releaseId, PROVIDER)).toMatchObject({
      state: 'holds',
      purpose,
      isAsked: false,
      mayWithdraw: false,
      voices: [{ answer: 'proposed' }, { answer: 'agree' }],
    });
    const before = (await toldTo(PROVIDER, 'release')).filter((title) => title === purpose).length;
    expect((await withdraw(releaseId, SECOND)).status).toBe(200);
    expect(await sees(REGION)).toBe(false);
    expect(await shown(releaseId, PROVIDER)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { reason: 'Het advies is klaar' },
    });
    expect((await toldTo(PROVIDER, 'release')).filter((title) => title === purpose)).toHaveLength(before + 1);
    expect((await withdraw(releaseId, FIRST)).error?.fields?.[0]?.messageKey).toBe('comparison.decided');
  });

  test('is over when the other one refuses', async () => {
    const releaseId = await propose();
    const refusal = { ...about(releaseId), answer: 'refuse', note: 'Eerst met de aanbieder bespreken' };
    expect((await send(SECOND, 'answer', refusal)).status).toBe(200);
    expect(await shown(releaseId, FIRST)).toMatchObject({
      state: 'refused',
      voices: [{ answer: 'proposed' }, { answer: 'refuse', note: 'Eerst met de aanbieder bespreken' }],
      mayWithdraw: false,
    });
    expect((await agree(releaseId)).error?.fields?.[0]?.messageKey).toBe('comparison.decided');
    expect(await sees(REGION)).toBe(false);
  });

  test('is answered once, by who did not propose it', async () => {
    const releaseId = await propose();
    expect((await agree(releaseId, FIRST)).error?.fields?.[0]).toMatchObject({
      path: 'answer',
      messageKey: 'comparison.answeredAlready',
    });
    expect((await agree(releaseId)).status).toBe(200);
    expect((await agree(releaseId)).error?.fields?.[0]?.messageKey).toBe('comparison.answeredAlready');
    await withdraw(releaseId, FIRST);
  });
});

describe('who may not decide', () => {
  test.each([
    ['the provider', PROVIDER, 'FORBIDDEN'],
    ['who does not bind the region', 'ambtenaar@centraal-gelderland', 'FORBIDDEN'],
    ['a region that has no account', 'wethouder@ijsselland', 'FORBIDDEN'],
    ['a region that takes no part', 'wethouder@noord-limburg', 'NOT_FOUND'],
  ])('%s', async (_who, person, code) => {
    const releaseId = await propose();
    for (const outcome of [
      await send(person, 'propose', proposal()),
      await agree(releaseId, person),
      await withdraw(releaseId, person),
    ])
      expect(outcome.error?.code).toBe(code);
    expect(await shown(releaseId, FIRST)).toMatchObject({ state: 'waiting' });
  });

  test('is nobody who analyses: of another dossier there is nothing to see', async () => {
    const { error } = await (await table.as(ANALYST)).query('release.list', { dossierId: PACTUM });
    expect(error?.code).toBe('NOT_FOUND');
  });
});

describe('what can not be released is refused with the field that is wrong', () => {
  test.each<[string, object, string]>([
    ['an unknown indicator', { indicatorIds: [newId()] }, 'indicatorIds'],
    ['no indicator', { indicatorIds: [] }, 'indicatorIds'],
    ['for nobody', { audiences: [] }, 'audiences'],
    ['for nothing', { purpose: ' ' }, 'purpose'],
    ['from yesterday', { validFrom: '2024-01-01' }, 'validFrom'],
    ['until it begins', { lastDay: '2024-01-01' }, 'lastDay'],
    ['for ever', { lastDay: '2100-01-01' }, 'lastDay'],
  ])('%s', async (_what, overrides, path) => {
    const { data } = await (await table.as(FIRST)).query('release.list', { dossierId: PACTUM });
    const { error } = await send(FIRST, 'propose', proposal(overrides));
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      fields: expect.arrayContaining([expect.objectContaining({ path })]),
    });
    expect(error?.fields?.[0]?.message).not.toContain('{field}');
    const after = await (await table.as(FIRST)).query('release.list', { dossierId: PACTUM });
    expect((after.data as Releases).releases).toHaveLength((data as Releases).releases.length);
  });

  test('that it outlives its dossier', async () => {
    const close = (days: number | null) =>
      withSystem(table.api.database, 'load demonstration data', (tx) =>
        tx
          .updateTable('dossier')
          .set({ closedOn: days === null ? null : addDays(table.today, days) })
          .where('dossierId', '=', XONAR)
          .execute(),
      );
    await close(20);
    const until = (days: number) =>
      send(
        'regievoerder@zuid-limburg',
        'propose',
        proposal({ dossierId: XONAR, lastDay: addDays(table.today, days) }),
      );
    expect((await until(20)).error?.fields).toMatchObject([
      { path: 'lastDay', messageKey: 'comparison.outlivesDossier' },
    ]);
    expect((await until(19)).status).toBe(200);
    await close(null);
  });
});

describe('asking', () => {
  test('stands in the log of who asks, in the words of one look', async () => {
    expect(await sees('regievoerder@zuid-limburg')).toBe(false);
    await (await table.as('regievoerder@zuid-limburg')).query('comparison.grouped', {
      indicatorIds: [VERZUIM],
      from: '2025-Q1',
      to: '2025-Q1',
      groupBy: 'none',
      filters: { landsdeel: null, region: null, sizeClass: null, mainKind: null },
    });
    const { data } = await (await table.as('beheerder@zuid-limburg')).query('audit.log', {
      kind: 'look',
      accountId: null,
      dossierId: null,
      from: null,
      to: null,
      before: null,
    });
    const asked = (data as Log).entries.filter(({ objectKind }) => objectKind === 'comparison');
    expect(asked.map(({ action }) => action).sort()).toEqual(['comparison.groups', 'comparison.named']);
  });

  test.each(['named', 'grouped'])('%s as somebody else is refused in a sentence', async (verb) => {
    const asked = { indicatorIds: [VERZUIM], from: '2025-Q1', to: '2025-Q1' };
    const grouping = {
      groupBy: 'none',
      filters: { landsdeel: null, region: null, sizeClass: null, mainKind: null },
    };
    const input = verb === 'named' ? asked : { ...asked, ...grouping };
    const outcome = await (await table.as(FIRST)).send(
      `/trpc/comparison.${verb}?input=${encodeURIComponent(JSON.stringify(input))}`,
      { headers: { 'regietafel-view-as': 'pactum betrokken' } },
    );
    expect(outcome.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'comparison.asOneself' });
  });
});
