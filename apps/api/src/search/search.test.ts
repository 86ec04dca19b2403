import type { Found, SearchAnswer } from '@regietafel/contracts/search/search';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

const EVERYWHERE = {
  dossierId: null,
  kinds: [],
  onlyOwn: false,
  from: null,
  to: null,
  withEarlier: false,
  asOf: NOW,
  cursor: null,
  limit: 50,
};

const wordsOf = (parts: Found['excerpt'] | null) => (parts ?? []).map(({ text }) => text).join('');

describe('searching the demonstration', () => {
  let table: DemoTable;
  beforeAll(async () => {
    table = await openDemoTable();
  });
  afterAll(() => table.close());

  const find = async (person: string, text: string, narrowed: object = {}) => {
    const { data, body } = await (await table.as(person)).query('search.find', {
      ...EVERYWHERE,
      text,
      ...narrowed,
    });
    expect(data, body).toBeDefined();
    return data as SearchAnswer;
  };

  it('finds a risk once, in its latest revision, with the words marked', async () => {
    const { items } = await find('regievoerder@zuid-limburg', 'mjop', { kinds: ['risk'] });
    expect(items.map(({ dossier }) => dossier.slug)).toContain('xonar');
    const risk = items.find(({ dossier }) => dossier.slug === 'xonar');
    expect(risk?.isCurrent).toBe(true);
    expect([...(risk?.title ?? []), ...(risk?.excerpt ?? [])].some(({ isFound }) => isFound)).toBe(true);
  });

  it('finds a dossier by its provider and by who takes part', async () => {
    expect((await find('ambtenaar@ijsselland', 'pactum', { kinds: ['dossier'] })).items).toHaveLength(1);
    const { items } = await find('ambtenaar@ijsselland', 'gelderland', { kinds: ['participant'] });
    expect(items.map(({ title }) => wordsOf(title)).join()).toContain('Centraal Gelderland');
  });

  it('gives who takes part in nothing what a word gives that stands nowhere', async () => {
    const nothing = await find('ambtenaar@food-valley', 'woordwatnergensstaat');
    for (const text of ['xonar', 'pactum', 'mjop', 'risico', 'productiviteit'])
      expect(await find('ambtenaar@food-valley', text)).toEqual(nothing);
    expect(nothing).toEqual({ items: [], total: 0, nextCursor: null });
  });

  it('shows the griffie only what is public', async () => {
    const { items } = await find('griffie@maastricht', 'xonar');
    expect(new Set(items.map(({ kring }) => kring.kind))).toEqual(new Set(['openbaar']));
  });

  it('reads the past as it was known', async () => {
    const before = { standPer: null, knownAt: '2016-01-01T00:00:00Z' };
    expect((await find('regievoerder@zuid-limburg', 'mjop', { asOf: before })).total).toBe(0);
  });

  it('counts what it shows, page after page', async () => {
    const whole = await find('regievoerder@zuid-limburg', 'xonar');
    const first = await find('regievoerder@zuid-limburg', 'xonar', { limit: 3 });
    expect(first.nextCursor).toBe('3');
    const second = await find('regievoerder@zuid-limburg', 'xonar', { limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 6));
    expect(first.total).toBe(whole.total);
  });

  it('refuses a period that ends before it begins, and a cursor that is none', async () => {
    const browser = await table.as('regievoerder@zuid-limburg');
    const ask = (narrowed: object) =>
      browser.query('search.find', { ...EVERYWHERE, text: 'mjop', ...narrowed });
    expect((await ask({ from: '2024-02-01', to: '2024-01-01' })).error?.fields[0]?.path).toBe('to');
    expect((await ask({ cursor: '-1' })).error?.fields[0]?.path).toBe('cursor');
  });
});

describe('after access ended', () => {
  let table: RiskTable;
  beforeAll(async () => {
    table = await seatRiskTable();
  });
  afterAll(() => table.close());

  it('finds nothing any more at the next search (P22)', async () => {
    const { dossierId, kringen } = table.dossier;
    const content = {
      number: 1,
      group: 'herstelplan',
      title: 'Een zeldzaamheid in het kernteam',
      cause: '',
      consequence: '',
      measures: '',
      owners: [],
      status: 'onderhanden',
      statusDate: null,
      window: null,
      notInfluenceable: false,
      amount: { kind: 'pm' },
      wakeUpOn: null,
    };
    const recorded = await (await table.as('owner')).mutate('risks.record', {
      dossierId,
      riskId: null,
      supersedes: null,
      kringId: kringen.kernteam,
      standPer: '2024-08-15',
      content,
    });
    expect(recorded.error).toBeUndefined();
    const count = async (seat: Parameters<RiskTable['as']>[0]) => {
      const { data } = await (await table.as(seat)).query('search.find', {
        ...EVERYWHERE,
        text: 'zeldzaamheid',
      });
      return (data as SearchAnswer).total;
    };
    expect([await count('partner'), await count('provider'), await count('outsider')]).toEqual([1, 0, 0]);
    await withSystem(table.api.database, 'open a dossier and admit participants', (tx) =>
      tx
        .updateTable('participation')
        .set({ validTo: '2020-01-02' as never })
        .where('dossierId', '=', dossierId)
        .where('tenantId', '=', table.tenantOf('partner').id)
        .execute(),
    );
    expect(await count('partner')).toBe(0);
    expect(await count('owner')).toBe(1);
  });
});
