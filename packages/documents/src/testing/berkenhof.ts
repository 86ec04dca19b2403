import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { GROUP_HEADINGS, type SourceGroup } from './source-register.ts';

/** Day of which the register of Berkenhof speaks. */
export const BERKENHOF_STAND_PER = '2025-09-15' as PlainDate;

/** A fictitious provider's register (fictief), with everything in it that council letters hold. */
export const BERKENHOF: readonly SourceGroup[] = [
  {
    heading: GROUP_HEADINGS[0],
    rows: [
      {
        number: 1,
        title: 'Vertraging in de verkoop van twee leegstaande panden',
        cause: 'Afhankelijkheid van vergunning',
        consequence: 'Lagere opbrengst dan begroot, € 1,2 mln. minder liquide middelen',
        measures: 'Beide panden zijn verkocht en overgedragen. Het risico vervalt.',
        owners: 'Berkenhof',
        status: 'Opgelost 07122024',
      },
      {
        number: 2,
        title: 'Kosten inhuur',
        cause: 'Onvoldoende eigen medewerkers in de nacht',
        consequence: 'Overschrijding van de begroting met 480k per jaar',
        measures:
          'Werving loopt. Roosters worden centraal gemaakt en inhuur wordt vooraf goedgekeurd door de directie. Maandelijks overleg over de voortgang met de regiegroep.',
        owners: 'Berkenhof',
        status: 'Onderhanden',
      },
      {
        number: 3,
        title: 'Bevoorschotting stopt eerder dan voorzien',
        cause: 'Verantwoording over het eerste halfjaar is niet volledig',
        consequence: 'Liquiditeitstekort',
        measures: 'Aanvullende stukken zijn geleverd. Garantie van gemeenten. Eind 2025 opnieuw beoordelen.',
        owners: 'Berkenhof en gemeenten',
        status: 'Opgelost 01032025',
      },
    ],
  },
  {
    heading: GROUP_HEADINGS[1],
    rows: [
      {
        number: 4,
        title: 'Overdracht van JIM-trajecten aan een collega-aanbieder duurt langer',
        cause: 'Nieuwe aanbieder heeft nog geen VOG’s',
        consequence: 'Voortzetting van verliesgevende zorg. Raming max 95k',
        measures: 'Tijdelijke voortzetting met toestemming van de regio.',
        owners: 'Berkenhof',
        status: 'Onderhanden, periode Q1 t/m Q3 2026.',
      },
      {
        number: 6,
        title: 'Boete wegens te late jaarrekening',
        cause: 'Wisseling van accountant',
        consequence: 'Boete. Risico PM',
        measures: 'Uitstel is verleend.',
        owners: 'Berkenhof',
        status: 'Opgelost 31122024',
      },
    ],
  },
  {
    heading: GROUP_HEADINGS[2],
    rows: [
      {
        number: 7,
        title: 'Cao stijgt harder dan de OVA-indexering van de tarieven',
        cause: 'Landelijke loonontwikkeling',
        consequence: '640k onvoldoende gecompenseerd in de tarieven voor 2025.',
        measures: 'Verwerkt in de begroting van 2025. Risico is inmiddels een feit.',
        owners: 'Berkenhof',
        status: 'Geen risico maar een feit.',
      },
      {
        number: 8,
        title: 'Lagere instroom van cliënten voor dagbehandeling door minder verwijzingen',
        cause: 'Minder verwijzingen door huisartsen',
        consequence: 'Omzetverlies tussen 200k en 350k',
        measures: 'Onderzoek naar de oorzaak loopt samen met de toegangen in de regio.',
        owners: 'Berkenhof en gemeenten',
        status: 'Geen risico maar een feit. Niet beïnvloedbaar.',
      },
      {
        number: 9,
        title: 'Storing in het cliëntdossier na een overstap van leverancier',
        cause: 'Koppelingen met ICT&Zorg zijn niet getest',
        consequence: 'Declaraties lopen twee maanden achter',
        measures: 'Herstelplan van de leverancier wordt gevolgd.',
        owners: 'Berkenhof',
        status: 'Opgelost 1 april 2025',
      },
    ],
  },
];

const base = {
  statusDate: null,
  window: null,
  notInfluenceable: false,
  amount: { kind: 'none' },
  wakeUpOn: null,
} as const satisfies Partial<RiskContent>;

const day = (text: string) => text as PlainDate;
const euros = (amount: number) => (amount * 100) as Cents;

const READ_FIELDS: readonly (Partial<RiskContent> & Pick<RiskContent, 'status'>)[] = [
  {
    status: 'opgelost',
    statusDate: day('2024-12-07'),
    amount: { kind: 'known', cents: euros(1_200_000), frequency: 'unstated' },
  },
  { status: 'onderhanden', amount: { kind: 'known', cents: euros(480_000), frequency: 'yearly' } },
  { status: 'opgelost', statusDate: day('2025-03-01'), wakeUpOn: day('2025-12-31') },
  {
    status: 'onderhanden',
    window: { from: day('2026-01-01'), to: day('2026-09-30') },
    amount: { kind: 'max', cents: euros(95_000), frequency: 'unstated' },
  },
  { status: 'opgelost', statusDate: day('2024-12-31'), amount: { kind: 'pm' } },
  { status: 'feit', amount: { kind: 'known', cents: euros(640_000), frequency: 'unstated' } },
  {
    status: 'feit',
    notInfluenceable: true,
    amount: { kind: 'range', minCents: euros(200_000), maxCents: euros(350_000), frequency: 'unstated' },
  },
  { status: 'opgelost', statusDate: day('2025-04-01') },
];

const GROUPS = ['herstelplan', 'bedrijfsvoering_met_relatie', 'bedrijfsvoering'] as const;

/** What reading the register of Berkenhof gives, whatever the format. */
export const BERKENHOF_ROWS: readonly RiskContent[] = BERKENHOF.flatMap(({ rows }, group) =>
  rows.map((row) => ({ row, group: GROUPS[group] ?? 'bedrijfsvoering' })),
).map(({ row, group }, index) => ({
  ...base,
  number: row.number,
  group,
  title: row.title,
  cause: row.cause,
  consequence: row.consequence,
  measures: row.measures,
  owners: row.owners.split(' en '),
  status: 'onderhanden',
  ...READ_FIELDS[index],
}));
