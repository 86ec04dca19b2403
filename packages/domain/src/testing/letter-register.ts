import type { Amount } from '../core/amount.ts';
import { cents } from '../core/cents.ts';
import { plainDate } from '../core/dates.ts';
import type { RegisterRow, RiskContent, RiskGroup } from '../risks/risk.ts';
import { buildRow } from './build-risk.ts';

const PM: Amount = { kind: 'pm' };

const known = (euro: number): Amount => ({ kind: 'known', cents: cents(euro * 100), frequency: 'unstated' });

const resolved = (day: string) => ({ status: 'opgelost', statusDate: plainDate(day) }) as const;

const fact = { status: 'feit' } as const;

const BOTH = ['XONAR', 'gemeenten'];

const row = (number: number, group: RiskGroup, title: string, rest: Partial<RiskContent> = {}): RegisterRow =>
  buildRow({ number, group, title, cause: `Oorzaak ${number}`, consequence: `Gevolg ${number}`, ...rest });

/**
 * The register of XONAR per 15 August and 15 September 2024 in its facts (numbers, groups, statuses, dates, amounts,
 * owners), told in own words.
 */
export const LETTER_REGISTER: readonly RegisterRow[] = [
  row(1, 'herstelplan', 'Leefhuizen later rendabel', resolved('2023-12-07')),
  row(2, 'herstelplan', 'Operationeel herstel blijft uit', {
    ...resolved('2023-12-07'),
    amount: known(1_600_000),
  }),
  row(3, 'herstelplan', 'Te lage voorschotten', { ...resolved('2024-03-01'), owners: BOTH }),
  row(4, 'herstelplan', 'Verzuim te duur'),
  row(5, 'herstelplan', 'Onderhoud duurder dan geraamd'),
  row(6, 'bedrijfsvoering_met_relatie', 'Gedetacheerden keren terug', {
    ...resolved('2023-12-31'),
    amount: known(1_400_000),
  }),
  row(7, 'bedrijfsvoering_met_relatie', 'Boventallig door productiviteit', {
    ...resolved('2023-12-14'),
    amount: known(590_000),
  }),
  row(8, 'bedrijfsvoering_met_relatie', 'JENS-zorg loopt door', {
    ...resolved('2023-12-14'),
    amount: { kind: 'max', cents: cents(11_400_000), frequency: 'unstated' },
  }),
  row(9, 'bedrijfsvoering_met_relatie', 'Boete van JENS', { ...resolved('2023-12-14'), amount: PM }),
  row(10, 'bedrijfsvoering', 'Aanbestedingen verloren', {
    amount: PM,
    window: { from: plainDate('2024-01-01'), to: plainDate('2024-09-30') },
  }),
  row(11, 'bedrijfsvoering', 'Twist over intensiteit', {
    ...resolved('2024-03-01'),
    amount: PM,
    owners: BOTH,
  }),
  row(12, 'bedrijfsvoering', 'Cao stijgt boven OVA', { ...fact, amount: known(700_000) }),
  row(13, 'bedrijfsvoering', 'Social return niet gehaald', {
    ...resolved('2023-12-07'),
    amount: known(258_000),
  }),
  row(14, 'bedrijfsvoering', 'Minder nieuwe cliënten', { ...fact, amount: PM, notInfluenceable: true }),
  row(15, 'bedrijfsvoering', 'Betaling pas na levering', {
    ...resolved('2024-03-01'),
    amount: known(2_500_000),
    owners: BOTH,
    wakeUpOn: plainDate('2024-12-31'),
  }),
  row(16, 'bedrijfsvoering', 'Herstel na hack', { ...resolved('2024-03-01'), amount: known(200_000) }),
];
