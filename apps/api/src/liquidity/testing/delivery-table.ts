import type { Deliveries, Delivery } from '@regietafel/contracts/liquidity/deliveries';
import type { DeliveryId, ProposalId } from '@regietafel/domain/core/ids';
import { NOW } from '../../risks/testing/risk-table.ts';
import { type Browser, openBrowser } from '../../testing/browser.ts';
import { type JointTable, type Seat, seatJointTable } from '../../testing/joint-table.ts';
import { buildPerson, PASSWORD } from '../../testing/people.ts';

/** Cents that come in each month. */
const INCOME = 100_000_00;

/** The table of a dossier in which the provider has a second person, and forecasts that differ in what they start from. */
export async function seatDeliveryTable() {
  const table = await seatJointTable();
  const second = await buildPerson(table.api.database, [[table.tenantOf('provider'), 'bestuurder']]);
  const browser = openBrowser(table.api.url);
  await browser.mutate('accounts.signIn', { email: second.email, password: PASSWORD });
  const { dossierId, kringen } = table.dossier;
  const place = { dossierId, kringId: kringen.tafel };
  return {
    ...table,
    place,
    second: { accountId: second.accountId, browser },
    ...writings(table, place),
    ...readings(table),
  };
}

export type DeliveryTable = Awaited<ReturnType<typeof seatDeliveryTable>>;
type Place = { readonly dossierId: string; readonly kringId: string };

function writings(table: JointTable, place: Place) {
  const heads = new Map<string, string>();
  const record = async (seat: Seat, path: string, key: string, input: object) => {
    const supersedes = heads.get(`${seat} ${key}`) ?? null;
    const outcome = await table.tell(seat, path, { ...place, supersedes, standPer: '2024-12-31', ...input });
    if (outcome.error !== undefined) throw new Error(outcome.body);
    heads.set(`${seat} ${key}`, (outcome.data as { revisionId: string }).revisionId);
  };
  return {
    /** A budget of two years in which income and cost are equal, but for what the months of the first year lack. */
    budget: async (seat: Seat, lacks: Readonly<Record<number, number>> = {}) => {
      for (const year of [2025, 2026]) {
        const income = Array.from({ length: 12 }, (_, at) => INCOME - (year === 2025 ? (lacks[at] ?? 0) : 0));
        const cost = Array.from({ length: 12 }, () => INCOME);
        await record(seat, 'liquidity.recordSheet', `begroting ${year}`, {
          ...{ year, kind: 'begroting', source: '' },
          lines: [
            { key: 'verblijf', title: 'Verblijf', nature: 'bevoorschot', months: income },
            { key: 'huur', title: 'Huur', nature: 'huur', months: cost },
          ],
        });
      }
    },
    plan: (seat: Seat, opening: number, overrides: object = {}) =>
      record(seat, 'liquidity.recordPlan', 'plan', { note: '', plan: { ...planOf(opening), ...overrides } }),
    actual: (seat: Seat, month: string, closingCents: number | null, income: number | null = null) =>
      record(seat, 'liquidity.recordActual', month, {
        ...{ month, closingCents, source: '', standPer: '2025-12-31' },
        lines: [{ key: 'verblijf', cents: income }],
      }),
    deliver: (seat: Seat, overrides: object = {}) =>
      table.tell(seat, 'liquidity.deliver', { ...place, ...EMPTY, ...overrides }),
    deliverBy: (browser: Browser, overrides: object = {}) =>
      browser.mutate('liquidity.deliver', { ...place, ...EMPTY, ...overrides }),
  };
}

const EMPTY = {
  standPer: '2025-01-01',
  sourceName: '',
  gapsNote: '',
  cause: '',
  action: '',
  signerId: null,
};

function planOf(opening: number) {
  const atOnce = { kind: 'parts', parts: [{ shareBp: 10_000, delayMonths: 0, day: 25 }] };
  return {
    firstMonth: '2025-01',
    months: 24,
    opening: { cents: opening, bankCents: opening, bankOn: '2024-12-31' },
    creditLimitCents: 0,
    lines: [
      { key: 'verblijf', title: 'Verblijf', nature: 'bevoorschot', rule: atOnce, outstanding: [] },
      { key: 'huur', title: 'Huur', nature: 'huur', rule: atOnce, outstanding: [] },
    ],
    flows: [],
    drivers: [],
    returns: { choice: 'begroot', assumptionId: null },
    growthBp: { income: 0, cost: 0 },
  };
}

function readings(table: JointTable) {
  return {
    deliveries: (seat: Seat) => table.ask<Deliveries>(seat, 'liquidity.deliveries', { asOf: NOW }),
    delivery: (seat: Seat, deliveryId: string) =>
      table.ask<Delivery>(seat, 'liquidity.delivery', { deliveryId, asOf: NOW }),
  };
}

/** What delivering answered. */
export function deliveredOf(outcome: { readonly data?: unknown; readonly body: string }): {
  readonly deliveryId: DeliveryId;
  readonly proposalId: ProposalId;
} {
  if (outcome.data === undefined) throw new Error(outcome.body);
  return outcome.data as { deliveryId: DeliveryId; proposalId: ProposalId };
}
