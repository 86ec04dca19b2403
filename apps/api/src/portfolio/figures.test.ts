import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import type { KpiBoard } from '@regietafel/contracts/kpis/kpis';
import type { Ladder } from '@regietafel/contracts/ladder/ladder';
import type { Overview, Portfolio, PortfolioRow } from '@regietafel/contracts/portfolio/portfolio';
import type { Register } from '@regietafel/contracts/risks/register';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

const NOW = { standPer: null, knownAt: null };
const PEOPLE = [
  'regievoerder@zuid-limburg',
  'controller@xonar',
  'ambtenaar@centraal-gelderland',
  'ambtenaar@noord-limburg',
  'analist@taskforce',
  'griffie@maastricht',
];

let table: DemoTable;

beforeAll(async () => {
  table = await openDemoTable();
});
afterAll(() => table.close());

async function ask<Answer>(person: string, procedure: string, input?: unknown): Promise<Answer> {
  const { data, body } = await (await table.as(person)).query(procedure, input);
  expect(data, body).toBeDefined();
  return data as Answer;
}

/** The figures of a row, counted anew from what the pages of the dossier show. */
async function countFromPages(person: string, { dossierId }: PortfolioRow) {
  const input = { dossierId, asOf: NOW };
  const [ladder, board, register, agreements] = await Promise.all([
    ask<Ladder>(person, 'ladder.ladder', input),
    ask<KpiBoard>(person, 'kpis.board', input),
    ask<Register>(person, 'risks.register', input),
    ask<Agreements>(person, 'agreements.list', input),
  ]);
  const normed = board.kpis.filter(({ norm }) => norm !== null);
  const kpisThatAre = (status: string) => normed.filter((kpi) => kpi.status === status).length;
  const open = register.rows.filter(({ content }) => content.status === 'onderhanden');
  const amountsOf = (kind: string) => open.filter(({ content }) => content.amount.kind === kind).length;
  return {
    trede: ladder.current?.trede ?? null,
    kpis: {
      total: normed.length,
      red: kpisThatAre('niet_behaald'),
      near: kpisThatAre('bijna'),
      stale: kpisThatAre('verouderd'),
    },
    openRisks: {
      total: open.length,
      pm: amountsOf('pm'),
      withoutAmount: amountsOf('none'),
      withAmount: amountsOf('known') + amountsOf('max') + amountsOf('range'),
    },
    agreementCount: agreements.agreements.length,
    overdueAgreements: agreements.agreements.filter(
      ({ status, dueOn }) => status === 'open' && dueOn < table.today,
    ).length,
    lastRegisterOn: register.latestVersion?.standPer ?? null,
  };
}

describe.each(PEOPLE)('the portfolio of %s', (person) => {
  it('shows the figures that the pages of each dossier show, and so does the overview', async () => {
    const { day, dossiers } = await ask<Portfolio>(person, 'portfolio.list');
    expect(day).toBe(table.today);
    expect(dossiers).not.toHaveLength(0);
    for (const row of dossiers) {
      const counted = await countFromPages(person, row);
      expect(row).toMatchObject(counted);
      const { dossierId } = row;
      const overview = await ask<Overview>(person, 'portfolio.overview', { dossierId, asOf: NOW });
      const agreementCount = overview.agreements.total;
      const shown = { ...overview, agreementCount, trede: overview.trede?.trede ?? null };
      expect(shown).toMatchObject(counted);
    }
  });
});

describe('the demonstration', () => {
  const xonarOf = async (person: string) =>
    (await ask<Portfolio>(person, 'portfolio.list')).dossiers.find(({ slug }) => slug === 'xonar');

  it('tells of XONAR what the letters tell', async () => {
    expect(await xonarOf('regievoerder@zuid-limburg')).toMatchObject({
      providerName: 'XONAR',
      capacities: ['accounthoudend'],
      trede: 3,
      kpis: { total: 5, red: 1 },
      openRisks: { total: 3, withAmount: 0 },
      lastRegisterOn: '2024-09-15',
    });
  });

  it('shows each organisation its own capacity, and only the dossiers that it takes part in', async () => {
    expect(await xonarOf('controller@xonar')).toMatchObject({ capacities: ['aanbieder'] });
    expect(await xonarOf('ambtenaar@centraal-gelderland')).toBeUndefined();
  });

  it('shows nothing to who takes part in no dossier', async () => {
    expect(await ask<Portfolio>('ambtenaar@food-valley', 'portfolio.list')).toEqual({
      day: table.today,
      dossiers: [],
    });
  });
});

describe('the overview of XONAR', () => {
  const overviewOf = async (person: string, asOf: object = NOW) => {
    const { dossierId } = await ask<{ dossierId: string }>(person, 'sharing.dossier', { dossier: 'xonar' });
    return ask<Overview>(person, 'portfolio.overview', { dossierId, asOf: { ...NOW, ...asOf } });
  };

  it('names what must be done: late promises, the red KPI, the sleeping risk that woke and the window that passed', async () => {
    const { todos } = await overviewOf('regievoerder@zuid-limburg');
    const subjects = (kind: string) =>
      todos.filter((todo) => todo.kind === kind).map(({ subject }) => subject);
    expect(subjects('agreement_overdue')).not.toHaveLength(0);
    expect(subjects('kpi_red')).toEqual(['Productiviteit']);
    expect(todos.filter(({ kind }) => kind === 'risk_to_reassess')).toMatchObject([{ on: '2024-12-31' }]);
    expect(todos.filter(({ kind }) => kind === 'risk_window_passed')).toMatchObject([{ on: '2024-09-30' }]);
    expect(subjects('risk_without_amount')).toHaveLength(3);
  });

  it('looks back: on 15 August 2024 no window had passed, nothing slept long enough and no promise was late', async () => {
    const { day, todos, lastRegisterOn, riskColours } = await overviewOf('regievoerder@zuid-limburg', {
      standPer: '2024-08-15',
    });
    expect(day).toBe('2024-08-15');
    expect(lastRegisterOn).toBe('2024-08-15');
    expect(todos.map(({ kind }) => kind)).not.toContain('risk_window_passed');
    expect(todos.map(({ kind }) => kind)).not.toContain('risk_to_reassess');
    expect(todos.map(({ kind }) => kind)).not.toContain('agreement_overdue');
    // Standing still shows only beside an earlier version, and there was none.
    expect(riskColours).toContainEqual({ colour: 'rood', count: 0 });
    expect(riskColours).toContainEqual({ colour: 'oranje', count: 3 });
  });

  it('asks nobody for a judgement who may not give one', async () => {
    const kinds = async (person: string) => (await overviewOf(person)).todos.map(({ kind }) => kind);
    expect(await kinds('analist@taskforce')).not.toContain('risk_not_assessed');
  });
});
