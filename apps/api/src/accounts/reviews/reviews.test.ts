import type { FrozenReview, OpenReview, ReviewOverview } from '@regietafel/contracts/accounts/reviews';
import { buildDossier } from '@regietafel/db/factories/build-dossier';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { listReviewStands } from '@regietafel/db/queries/accounts/reviews';
import { reviewDueOn } from '@regietafel/domain/accounts/review';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { RightsReviewId } from '@regietafel/domain/core/ids';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

afterAll(() => api.close());

async function personIn(tenant: Tenant, role: MembershipRole) {
  const person = await buildPerson(api.database, [[tenant, role]]);
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email: person.email, password: PASSWORD });
  return { ...person, browser, actor: { tenantId: tenant.id, accountId: person.accountId } };
}

/** An organisation with a keeper, a reader, and a regievoerder who has a seat for the table. */
async function organisation() {
  const tenant = await buildTenant(api.database);
  const keeper = await personIn(tenant, 'bestuurder');
  const reader = await personIn(tenant, 'lezer');
  const regie = await personIn(tenant, 'regievoerder');
  const dossier = await buildDossier(api.database, { owner: regie.actor });
  return { tenant, keeper, reader, regie, dossier };
}

async function open(browser: Browser, kind: 'alle' | 'bevoorrecht' = 'alle'): Promise<OpenReview> {
  return (await browser.query('reviews.open', { kind })).data as OpenReview;
}

/** Every right confirmed, but these ended. */
function judged({ kind, seenHash, rights }: OpenReview, ended: readonly string[] = []) {
  return {
    kind,
    seenHash,
    judgements: rights.map(({ right }) =>
      ended.includes(right.id)
        ? { id: right.id, decision: 'end', reason: 'Niet meer nodig' }
        : { id: right.id, decision: 'confirm', reason: '' },
    ),
  };
}

const overview = async (browser: Browser) => (await browser.query('reviews.overview')).data as ReviewOverview;

describe('a review of rights', () => {
  test('holds every right, and each quarter the privileged ones', async () => {
    const { keeper, dossier } = await organisation();
    const all = await open(keeper.browser);
    expect(all.rights.map(({ right }) => right.kind).toSorted()).toEqual([
      'participation',
      'role',
      'role',
      'role',
      'seat',
    ]);
    expect(all.rights.find(({ isOwn }) => isOwn)?.mayEnd).toBe(false);
    const privileged = await open(keeper.browser, 'bevoorrecht');
    expect(privileged.rights.map(({ right }) => right.kind).toSorted()).toEqual(['role', 'role', 'seat']);
    expect(all.rights.some(({ right }) => right.id === dossier.dossierId)).toBe(true);
  });

  test('ends what was judged to end, and is kept as it was signed', async () => {
    const { keeper, reader, regie } = await organisation();
    const seen = await open(keeper.browser);
    const ended = seen.rights.flatMap(({ right }) =>
      right.kind === 'seat' || (right.kind === 'role' && right.accountId === reader.accountId)
        ? [right.id]
        : [],
    );
    const signed = await keeper.browser.mutate('reviews.sign', judged(seen, ended));
    expect(signed.status).toBe(200);
    const { reviewId, contentHash } = signed.data as { reviewId: string; contentHash: string };
    expect((await reader.browser.query('portfolio.list')).error?.code).toBe('FORBIDDEN');
    const left = await open(keeper.browser);
    expect(left.rights.map(({ right }) => right.kind).toSorted()).toEqual(['participation', 'role', 'role']);

    const frozen = (await regie.browser.query('reviews.review', { reviewId })).data as FrozenReview;
    expect(frozen).toMatchObject({ kind: 'alle', reviewedOn: TODAY, isIntact: true, contentHash });
    expect(frozen.lines.filter(({ decision }) => decision === 'end').map(({ right }) => right.id)).toEqual(
      ended,
    );
    expect(frozen.lines.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  });

  test('is refused whole when the rights have changed meanwhile', async () => {
    const { keeper, reader } = await organisation();
    const seen = await open(keeper.browser);
    const role = { accountId: reader.accountId, role: 'ambtenaar', validFrom: TODAY, validTo: null };
    await keeper.browser.mutate('people.giveRole', role);
    const refused = await keeper.browser.mutate('reviews.sign', judged(seen));
    expect(refused.error).toMatchObject({ code: 'CONFLICT', messageKey: 'accounts.rightsChanged' });
    expect((await overview(keeper.browser)).reviews).toEqual([]);
  });

  test('names the judgement that cannot stand, and changes nothing', async () => {
    const { keeper } = await organisation();
    const seen = await open(keeper.browser);
    const sign = (signed: ReturnType<typeof judged>) => keeper.browser.mutate('reviews.sign', signed);
    const own = seen.rights.findIndex(({ isOwn }) => isOwn);
    const whole = judged(seen);
    const cases = [
      [judged(seen, [seen.rights[own]?.right.id ?? '']), `judgements.${own}.decision`],
      [{ ...whole, judgements: whole.judgements.slice(1) }, 'judgements'],
      [
        { ...whole, judgements: whole.judgements.map((one) => ({ ...one, decision: 'end' })) },
        'judgements.0.reason',
      ],
    ] as const;
    for (const [signed, path] of cases)
      expect((await sign(signed)).error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] });
    expect((await open(keeper.browser)).seenHash).toBe(seen.seenHash);
    expect((await overview(keeper.browser)).reviews).toEqual([]);
  });

  test('is done by who keeps the roles, read by who may see the people, and by nobody of others', async () => {
    const { keeper, reader, regie } = await organisation();
    const signed = await keeper.browser.mutate('reviews.sign', judged(await open(keeper.browser)));
    const { reviewId } = signed.data as { reviewId: string };
    expect((await regie.browser.query('reviews.open', { kind: 'alle' })).error?.code).toBe('FORBIDDEN');
    expect((await reader.browser.query('reviews.overview')).error?.code).toBe('FORBIDDEN');
    const other = await organisation();
    const foreign = await other.keeper.browser.query('reviews.review', { reviewId });
    const absent = await other.keeper.browser.query('reviews.review', { reviewId: crypto.randomUUID() });
    expect([foreign.status, foreign.body]).toEqual([absent.status, absent.body]);
    expect(foreign.status).toBe(404);
  });

  test('has a text of which the hash stands in the database', async () => {
    const { keeper } = await organisation();
    const signed = await keeper.browser.mutate('reviews.sign', judged(await open(keeper.browser)));
    const { reviewId } = signed.data as { reviewId: RightsReviewId };
    const kept = await withSystem(api.database, 'manage organisations and people', (tx) =>
      tx.selectFrom('rightsReview').where('reviewId', '=', reviewId).selectAll().executeTakeFirstOrThrow(),
    );
    expect(await sha256Hex(kept.content)).toBe(kept.contentHash);
  });
});

describe('when a review is due', () => {
  test('counts from the coming of the organisation, and then from the last signature', async () => {
    const { tenant, keeper } = await organisation();
    const before = await overview(keeper.browser);
    expect(before.due).toEqual([
      { kind: 'alle', lastSignedOn: null, dueOn: reviewDueOn('alle', null, TODAY) },
      { kind: 'bevoorrecht', lastSignedOn: null, dueOn: reviewDueOn('bevoorrecht', null, TODAY) },
    ]);
    await keeper.browser.mutate('reviews.sign', judged(await open(keeper.browser, 'bevoorrecht')));
    const after = await overview(keeper.browser);
    expect(after.due.map(({ lastSignedOn }) => lastSignedOn)).toEqual([null, TODAY]);
    expect(after.reviews).toMatchObject([{ kind: 'bevoorrecht', confirmed: 3, ended: 0 }]);
    const stands = await withSystem(api.database, 'manage organisations and people', listReviewStands);
    expect(stands.find(({ tenantId }) => tenantId === tenant.id)).toEqual({
      tenantId: tenant.id,
      cameOn: TODAY,
      lastSigned: { alle: null, bevoorrecht: TODAY },
    });
    expect(reviewDueOn('alle', null, TODAY) > addDays(TODAY, 360)).toBe(true);
  });
});
