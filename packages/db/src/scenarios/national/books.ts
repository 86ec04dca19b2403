import type { ItemValues } from '@regietafel/domain/indicators/compute';
import { around, evenly } from './chance.ts';
import { type Course, type Decline, depthOf } from './course.ts';
import type { NationalProfile } from './profile.ts';

/** What a decline does to a quarter at full depth: in per cent points, and to money as a part of the costs of a year. */
interface Harm {
  readonly margin: number;
  readonly drain: number;
  readonly absence: number;
  readonly hired: number;
  readonly leaving: number;
  readonly occupancy: number;
  readonly productivity: number;
}

const NO_HARM: Harm = {
  ...{ margin: 0, drain: 0, absence: 0, hired: 0, leaving: 0, occupancy: 0, productivity: 0 },
};
const HARM: Readonly<Record<Decline, Harm>> = {
  verlies: { ...NO_HARM, margin: 7 },
  geld: { ...NO_HARM, margin: 1.5, drain: 0.05 },
  personeel: { ...NO_HARM, margin: 4, absence: 4, hired: 13, leaving: 12, productivity: 4 },
  leegloop: { ...NO_HARM, margin: 7, occupancy: 20, productivity: 8 },
  plotseling: { ...NO_HARM, margin: 9, drain: 0.03 },
};

/** Per cent points that a quarter of the year differs from the year: summer is quiet, winter brings illness. */
const SEASON = {
  margin: [0.4, 0.3, -1, 0.3],
  absence: [0.8, -0.2, -0.8, 0.2],
  occupancy: [1, 1, -3, 1],
} as const;

const QUARTERS = 4;
const DAYS_A_QUARTER = 91;
const GROWTH_A_QUARTER = 0.01;
const PERCENT = 100;
const HOURS_A_QUARTER = 330;
const EURO_PER_FTE = 85_000;
const CENTS = 100;

/** What is carried from quarter to quarter, in euros. */
interface Balance {
  readonly equity: number;
  readonly cash: number;
}

/** The items of a fictitious provider for so many quarters, oldest first. Money is in whole euro cents. */
export function booksOf(
  profile: NationalProfile,
  course: Course | undefined,
  quarters: number,
): readonly ItemValues[] {
  const books: ItemValues[] = [];
  let before: Balance = {
    equity: profile.balanceTotal * profile.solvency,
    cash: (profile.revenue / 365) * profile.cashDays,
  };
  for (let quarter = 0; quarter < quarters; quarter++) {
    const { items, balance } = quarterOf(profile, course, quarter, before);
    books.push(items);
    before = balance;
  }
  return books;
}

function quarterOf(
  profile: NationalProfile,
  course: Course | undefined,
  quarter: number,
  before: Balance,
): { readonly items: ItemValues; readonly balance: Balance } {
  const depth = course === undefined ? 0 : depthOf(course, quarter);
  const harm = course === undefined ? NO_HARM : HARM[course.decline];
  const noise = (name: string) => around(`${profile.key}:${quarter}:${name}`);
  const season = (of: readonly number[]) => of[(profile.firstQuarter + quarter) % QUARTERS] ?? 0;

  const size = (1 + GROWTH_A_QUARTER) ** quarter;
  const revenueAYear = profile.revenue * size;
  const revenue =
    (revenueAYear / QUARTERS) * (1 + 0.02 * noise('omzet') - 0.08 * depth * (harm.occupancy / 20));
  const total = profile.balanceTotal * size;
  // Tariffs and plans bring a provider back to its own level, slowly.
  const pull =
    6 * (profile.solvency - before.equity / total) + PERCENT * GROWTH_A_QUARTER * profile.solvency * 2.2;
  const margin = profile.margin + pull + season(SEASON.margin) + 0.8 * noise('marge') - depth * harm.margin;
  const result = (revenue * margin) / PERCENT;
  const costs = revenue - result;
  const depreciation = total * 0.008;
  const interest = total * profile.debt * 0.008;
  const repayment = total * profile.debt * 0.012;

  const target = (revenueAYear / 365) * profile.cashDays * (1 + 0.12 * noise('kas'));
  // Who is in trouble has nothing to bring its money back with.
  const room = depth > 0 ? 0 : 0.4;
  const cash =
    before.cash + room * (target - before.cash) + Math.min(result, 0) - depth * harm.drain * revenueAYear;
  const equity = before.equity + result;

  const staffCosts =
    revenue * (profile.staffShare + (depth * harm.margin * 0.6) / PERCENT + 0.008 * noise('personeel'));
  const hired = clamp(profile.hired + 1 * noise('inhuur') + depth * harm.hired, 0, 60);
  const absence = clamp(
    profile.absence + season(SEASON.absence) + 0.5 * noise('verzuim') + depth * harm.absence,
    1,
    25,
  );
  const leaving = clamp(profile.leaving + 2.5 * noise('vertrek') + depth * harm.leaving, 1, 60);
  const productive = clamp(profile.productivity + 1.3 * noise('uren') - depth * harm.productivity, 30, 90);
  const occupancy = clamp(
    profile.occupancy + season(SEASON.occupancy) + 2 * noise('bezetting') - depth * harm.occupancy,
    20,
    104,
  );

  const fte = revenueAYear / EURO_PER_FTE;
  const available = fte * DAYS_A_QUARTER;
  const hours = fte * HOURS_A_QUARTER;
  const places = profile.places * DAYS_A_QUARTER;
  const clients = Math.max(1, Math.round((revenueAYear / 14_000) * (1 + 0.03 * noise('cliënten'))));
  const waiting = Math.round(clients * profile.waiting * (1 + 0.2 * noise('wacht')));

  return {
    balance: { equity, cash },
    items: {
      balanstotaal: inCents(total),
      eigen_vermogen: inCents(equity),
      vlottende_activa: inCents(Math.max(cash, 0) + revenue * 0.45),
      kortlopende_schulden: inCents(costs * 0.5 + Math.max(-cash, 0)),
      liquide_middelen: inCents(cash),
      opbrengsten: inCents(revenue),
      opbrengsten_jeugd: inCents(revenue * profile.youthShare),
      kosten: inCents(costs - interest),
      personeelskosten: inCents(staffCosts),
      kosten_pnil: inCents((staffCosts * hired) / PERCENT),
      afschrijvingen: inCents(depreciation),
      rente: inCents(interest),
      aflossing: inCents(repayment),
      nettoresultaat: inCents(result),
      fte: tenths(fte),
      fte_overhead: tenths(fte * profile.overhead),
      uitstroom_fte: tenths((fte * leaving) / PERCENT / QUARTERS),
      verzuimdagen: tenths((available * absence) / PERCENT),
      beschikbare_dagen: tenths(available),
      declarabele_uren: tenths((hours * productive) / PERCENT),
      netto_uren: tenths(hours),
      capaciteit_etmalen: places,
      bezette_etmalen: Math.round((places * occupancy) / PERCENT),
      clienten: clients,
      uitgestroomd: Math.round(clients * 0.22 * (1 + 0.1 * noise('uitstroom'))),
      wachtenden: waiting,
      wachtdagen: Math.round(
        waiting * (30 + 60 * evenly(`${profile.key}:wachtduur`)) * (1 + 0.1 * noise('duur')),
      ),
    },
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function inCents(euros: number): number {
  return Math.round(euros * CENTS);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
