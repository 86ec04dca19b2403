import type { Amount } from '@regietafel/domain/core/amount';
import { cents } from '@regietafel/domain/core/cents';
import { plainDate } from '@regietafel/domain/core/dates';
import type { RiskId } from '@regietafel/domain/core/ids';
import type { RegisterRow, RiskContent, RiskGroup } from '@regietafel/domain/risks/risk';
import { stableId } from '../../reference-data/stable-id.ts';

const PM: Amount = { kind: 'pm' };
const BOTH = ['XONAR', 'gemeenten'];

const euro = (kind: 'known' | 'max', amount: number): Amount => ({
  kind,
  cents: cents(amount * 100),
  frequency: 'unstated',
});

const resolved = (day: string) => ({ status: 'opgelost', statusDate: plainDate(day) }) as const;

/** Id of a risk of the demo register by its number. */
export const xonarRiskId = (number: number): RiskId => stableId<RiskId>(`demo-risico:xonar:${number}`);

type Words = readonly [title: string, cause: string, consequence: string, measures: string];

function risk(
  number: number,
  group: RiskGroup,
  [title, cause, consequence, measures]: Words,
  facts: Partial<RiskContent> = {},
): RegisterRow {
  return {
    riskId: xonarRiskId(number),
    number,
    group,
    title,
    cause,
    consequence,
    measures,
    owners: ['XONAR'],
    status: 'onderhanden',
    statusDate: null,
    window: null,
    notInfluenceable: false,
    amount: { kind: 'none' },
    wakeUpOn: null,
    ...facts,
  };
}

const RECOVERY_PLAN: readonly RegisterRow[] = [
  risk(
    1,
    'herstelplan',
    [
      'Rendabel maken van Leefhuizen loopt vertraging op',
      'Voortgang hangt van andere partijen af',
      'Leefhuizen die verlies blijven geven, moeten worden afgestoten',
      'Gestuurd op bezetting en op productiviteit; de huizen draaien inmiddels rendabel.',
    ],
    resolved('2023-12-07'),
  ),
  risk(
    2,
    'herstelplan',
    [
      'Operationeel herstel van € 1,6 mln. niet gehaald',
      'Tegenvallend tempo of een te hoog ingeschat potentieel',
      'De exploitatie komt tekort',
      'De operationele verbeteringen zijn gevolgd tot het risico verviel.',
    ],
    { ...resolved('2023-12-07'), amount: euro('known', 1_600_000) },
  ),
  risk(
    3,
    'herstelplan',
    [
      'Voorschotten op financiële steun van gemeenten onvoldoende',
      'De verantwoording schiet tekort',
      'Krapte in de liquiditeit',
      'Rapportages zijn herzien. Gemeenten toetsen de declaraties van voorschotten en betalen ze daarna.',
    ],
    { ...resolved('2024-03-01'), owners: BOTH },
  ),
  risk(4, 'herstelplan', [
    'Kosten van verzuim',
    'Het verzuim neemt te langzaam af',
    'Het herstelplan loopt uit en kost meer dan voorzien',
    'Leidinggevenden krijgen training en sturen op verzuim; de maandcijfers in het monitoringoverleg dalen.',
  ]),
  risk(5, 'herstelplan', [
    'Onderhoudsplan (MJOP) kost meer dan ingeschat',
    'Het MJOP laat het noodzakelijke groot onderhoud niet volledig zien',
    'Druk op de liquiditeit; groot onderhoud en verduurzaming blijven deels liggen',
    'Een toets in opdracht van de gemeenten wijst uit dat te laag is geraamd. Voor nu bezuinigt XONAR en faseert het werk; hoe het op lange termijn moet, brengt XONAR nog in beeld.',
  ]),
];

const OPERATIONS_RELATED: readonly RegisterRow[] = [
  risk(
    6,
    'bedrijfsvoering_met_relatie',
    [
      'Medewerkers gedetacheerd bij Mutsaers komen retour zonder dienstverband',
      'De exploitatie bij Mutsaers is niet rendabel',
      'Te veel personeel en € 1,4 mln. aan kosten zonder dekking',
      'De voorwaarden van de detachering zijn met Mutsaers sluitend vastgelegd.',
    ],
    { ...resolved('2023-12-31'), amount: euro('known', 1_400_000) },
  ),
  risk(
    7,
    'bedrijfsvoering_met_relatie',
    [
      'Boventalligheid nu de productiviteit verbetert',
      'Minder mensen doen hetzelfde werk',
      'Personeel over, met € 590.000 aan kosten zonder dekking',
      'Geld dat in het herstelplan overbleef mag, na een goedgekeurd wijzigingsvoorstel, de extra transitie betalen.',
    ],
    { ...resolved('2023-12-14'), amount: euro('known', 590_000) },
  ),
  risk(
    8,
    'bedrijfsvoering_met_relatie',
    [
      'Zorg voor een aantal JENS-cliënten in 2024 tijdelijk voortgezet',
      'Te weinig medewerkers gaan over naar JENS',
      'Zorg met verlies loopt door, geraamd op ten hoogste € 114.000',
      'Ook deze meerkosten komen, na goedkeuring, ten laste van wat in het herstelplan overbleef.',
    ],
    { ...resolved('2023-12-14'), amount: euro('max', 114_000) },
  ),
  risk(
    9,
    'bedrijfsvoering_met_relatie',
    [
      'Sanctie door JENS bij onvolledige overdracht van zorg',
      'XONAR haalt de voorwaarden van de ontvlechting niet',
      'Een boete volgens contract; de hoogte is onbekend',
      'Een deel van de zorg loopt in 2024 tijdelijk door, waarmee het risico vervalt.',
    ],
    { ...resolved('2023-12-14'), amount: PM },
  ),
];

const OPERATIONS: readonly RegisterRow[] = [
  risk(
    10,
    'bedrijfsvoering',
    [
      'Omzetverlies als XONAR aanbestedingen Crisishulp, VO&H en COA niet wint',
      'Concurrentie bij aanbestedingen',
      'Minder omzet, personeel over en minder dekking voor overhead, mogelijk met verlies; bedrag onbekend',
      'Zorgen voor sterke inschrijvingen. De opdracht van het COA is binnen.',
    ],
    { amount: PM, window: { from: plainDate('2024-01-01'), to: plainDate('2024-09-30') } },
  ),
  risk(
    11,
    'bedrijfsvoering',
    [
      'Discussie met toegangen over intensiteit van zorg en tarief',
      'Verschil van inzicht over de benodigde zorg',
      'Minder omzet, personeel over, minder dekking voor overhead en verlies; bedrag onbekend',
      'Over zorg en tarieven is overeenstemming; wat is ingezet, is goedgekeurd.',
    ],
    { ...resolved('2024-03-01'), amount: PM, owners: BOTH },
  ),
  risk(
    12,
    'bedrijfsvoering',
    [
      'Indexatie cao hoger dan de landelijke OVA-indexering',
      'Lonen stijgen in het hele land',
      'De tarieven van gemeenten stijgen minder mee: € 700.000 tekort',
      'Staat in de begroting van 2024 en is daarmee een feit.',
    ],
    { status: 'feit', amount: euro('known', 700_000) },
  ),
  risk(
    13,
    'bedrijfsvoering',
    [
      'Verplichting Social Return niet nagekomen',
      'Te weinig medewerkers uit de doelgroepen in dienst',
      'Boete van € 258.000',
      'XONAR heeft de verplichting alsnog vervuld.',
    ],
    { ...resolved('2023-12-07'), amount: euro('known', 258_000) },
  ),
  risk(
    14,
    'bedrijfsvoering',
    [
      'Lagere instroom van nieuwe cliënten voor behandeling en begeleiding',
      'De toegangen verwijzen minder',
      'Minder omzet, personeel over, minder dekking voor overhead en verlies; bedrag onbekend',
      'Alle aanbieders in de regio merken dit. Van de aanmeldingen bij IJZ, met XONAR als onderaannemer, komt 90% via de toegangen. De oorzaak wordt onderzocht.',
    ],
    { status: 'feit', amount: PM, notInfluenceable: true },
  ),
  risk(
    15,
    'bedrijfsvoering',
    [
      'Volledige bevoorschotting vooraf wordt betaling in termijnen voor geleverde zorg',
      'Initiatief Jeugdhulp Zuid-Limburg (IJZ) beperkt zo het eigen risico',
      'Vanaf eind tweede kwartaal 2024 € 2,5 mln. te weinig aan liquide middelen',
      'Gemeenten staan een jaar garant bij IJZ; eind 2024 wordt opnieuw geoordeeld.',
    ],
    {
      ...resolved('2024-03-01'),
      amount: euro('known', 2_500_000),
      owners: BOTH,
      wakeUpOn: plainDate('2024-12-31'),
    },
  ),
  risk(
    16,
    'bedrijfsvoering',
    [
      'Kosten van de hack',
      'Databases zijn opnieuw opgebouwd',
      'Niet begroot; geschat op € 200.000',
      'Het beste herstel tegen de laagste kosten; het is een feit geworden.',
    ],
    { ...resolved('2024-03-01'), amount: euro('known', 200_000) },
  ),
];

/**
 * The register of XONAR as two council letters of 2024 give it, with the facts of the letters (numbers, groups, owners,
 * statuses, dates, amounts) in our own words. Both letters carry the same register.
 */
export const XONAR_REGISTER: readonly RegisterRow[] = [
  ...RECOVERY_PLAN,
  ...OPERATIONS_RELATED,
  ...OPERATIONS,
];
