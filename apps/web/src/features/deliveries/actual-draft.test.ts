import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { yearMonth } from '@regietafel/domain/core/dates';
import { describe, expect, it } from 'vitest';
import { actualDraft, actualLines, actualMonths, nextMonth, readActual } from './actual-draft.ts';

const MONTH = yearMonth('2024-09');
const KRING = { id: '0199c1f0-0000-7000-8000-000000000001', name: 'Tafel', kind: 'tafel' };

const plan = {
  firstMonth: '2024-10',
  lines: [
    { key: 'omzet', title: 'Omzet', nature: 'na_levering', rule: { kind: 'parts' } },
    { key: 'salarissen', title: 'Salarissen', nature: 'salarissen', rule: { kind: 'parts' } },
    { key: 'afschrijving', title: 'Afschrijving', nature: 'afschrijving', rule: { kind: 'none' } },
  ],
  flows: [
    { key: 'aflossing', title: 'Aflossing', cents: -100 },
    { key: 'aflossing', title: 'Aflossing', cents: -100 },
  ],
};

const told = {
  month: MONTH,
  closingCents: -1_250,
  lines: [
    { key: 'salarissen', cents: -40_000 },
    { key: 'omzet', cents: null },
    { key: 'boete', cents: -2_500 },
  ],
  revisionId: 'r1',
  source: 'Bankafschrift',
  origin: { kring: KRING },
};

function plansOf({ isOwn = true, actuals = [told] }: { isOwn?: boolean; actuals?: unknown[] } = {}): Plans {
  const author = { tenantId: 't1', name: 'XONAR', isOwn };
  const books = [{ author, sheets: [], plan: { plan }, actuals }];
  // Only what the form reads of it.
  return { day: '2024-12-03', books, desk: { mayRecord: true, kringen: [KRING] } } as unknown as Plans;
}

const draftOf = (plans: Plans) =>
  actualDraft(plans, { month: MONTH, lines: actualLines(plans, MONTH), language: 'nl' });

describe('the lines of a month', () => {
  it('are those of the plan on which money moves, each once, and those that were told before', () => {
    expect(actualLines(plansOf(), MONTH)).toEqual([
      { key: 'omzet', title: 'Omzet', direction: 'in' },
      { key: 'salarissen', title: 'Salarissen', direction: 'out' },
      { key: 'aflossing', title: 'Aflossing', direction: 'out' },
      { key: 'boete', title: 'boete', direction: 'out' },
    ]);
  });

  it('are those of another plan where the own organisation has none', () => {
    expect(actualLines(plansOf({ isOwn: false }), MONTH).map(({ key }) => key)).toEqual([
      'omzet',
      'salarissen',
      'aflossing',
    ]);
  });
});

describe('the form for a month', () => {
  it('starts from what stands, and gives it back to the cent when nothing is changed', () => {
    const plans = plansOf();
    const draft = draftOf(plans);
    expect(draft).toMatchObject({ closing: '-12,50', source: 'Bankafschrift', supersedes: 'r1' });
    expect(draft.amounts).toEqual({ omzet: '', salarissen: '400', aflossing: '', boete: '25' });
    const read = readActual(draft, actualLines(plans, MONTH), 'nl');
    expect(read.problems).toEqual([]);
    expect(read.closingCents).toBe(-1_250);
    expect(read.lines).toEqual([
      { key: 'omzet', cents: null },
      { key: 'salarissen', cents: -40_000 },
      { key: 'aflossing', cents: null },
      { key: 'boete', cents: -2_500 },
    ]);
  });

  it('does not take over what another organisation told', () => {
    expect(draftOf(plansOf({ isOwn: false }))).toMatchObject({ closing: '', supersedes: null });
  });

  it('tells zero from unknown, and names the field that is no amount', () => {
    const plans = plansOf();
    const draft = { ...draftOf(plans), closing: '0', amounts: { omzet: 'veel', salarissen: '0' } };
    const read = readActual(draft, actualLines(plans, MONTH), 'nl');
    expect(read.closingCents).toBe(0);
    expect(read.lines[1]).toEqual({ key: 'salarissen', cents: 0 });
    expect(read.problems).toEqual([{ path: 'lines.0.cents', kind: 'amount', typed: 'veel', line: 'Omzet' }]);
  });

  it('asks for at least one amount, unless blanks take back what was told', () => {
    const blank = { ...draftOf(plansOf()), closing: '', amounts: {} };
    const lines = actualLines(plansOf(), MONTH);
    expect(readActual({ ...blank, supersedes: null }, lines, 'nl').problems).toEqual([
      { path: 'closingCents', kind: 'nothing' },
    ]);
    expect(readActual(blank, lines, 'nl').problems).toEqual([]);
  });
});

describe('the months', () => {
  it('run from the first that anybody speaks of to the one that runs now, the last one first', () => {
    const months = actualMonths(plansOf(), [yearMonth('2022-01')]);
    expect([months[0], months.at(-1), months.length]).toEqual(['2024-12', '2022-01', 36]);
    expect(actualMonths(plansOf(), []).length).toBe(24);
  });

  it('begin with the one after the last that was told, as far as it has ended', () => {
    expect(nextMonth(plansOf())).toBe('2024-10');
    expect(nextMonth(plansOf({ actuals: [] }))).toBe('2024-11');
    expect(nextMonth(plansOf({ actuals: [{ ...told, month: '2024-11' }] }))).toBe('2024-11');
  });
});
