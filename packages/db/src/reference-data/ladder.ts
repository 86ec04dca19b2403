import type { PlainDate } from '@regietafel/domain/core/dates';
import type { TredeDefinition } from '@regietafel/domain/ladder/ladder';

/** Since when this description of the ladder is used: the day of the convenant that the Draaiboek belongs to. */
export const LADDER_VALID_FROM = '2021-07-01' as PlainDate;

const UNCONFIRMED = {
  ladderVersion: 1,
  standing: 'uncertain',
  source: 'Nog te bevestigen: de tekst van het Draaiboek Continuïteit Jeugdhulp is niet geraadpleegd',
} as const;

/**
 * The ladder of the Draaiboek Continuïteit Jeugdhulp as far as it is known. Only the duties of trede 3 are established;
 * the rest is a placeholder until somebody who knows the Draaiboek confirms it, in a next version.
 */
export const TREDEN: readonly TredeDefinition[] = [
  {
    ...UNCONFIRMED,
    trede: 1,
    name: 'Regulier',
    description: 'Gewoon accountbeheer en contractbeheer, met periodieke financiële gegevens.',
    duties: [],
    planKind: 'geen',
  },
  {
    ...UNCONFIRMED,
    trede: 2,
    name: 'Verhoogde aandacht',
    description:
      'Er zijn signalen: extra informatie, extra gesprekken, een plan ter verbetering door de aanbieder.',
    duties: [],
    planKind: 'verbeterplan',
  },
  {
    ladderVersion: 1,
    trede: 3,
    name: 'Zorgelijk',
    description:
      'De financiële situatie is zorgelijk, onder meer door druk op de liquiditeit. Het draaiboek wordt vanaf hier stelselmatig gebruikt.',
    duties: [
      'De aanbieder maakt een probleemanalyse, in samenspraak met de betrokken regio’s en de toezichthouder',
      'De aanbieder maakt een herstelplan, in samenspraak met de betrokken regio’s en de toezichthouder',
    ],
    planKind: 'herstelplan',
    standing: 'established',
    source: 'Raadsinformatiebrieven van 2024 over XONAR en Pactum (de plichten van trede 3)',
  },
  {
    ...UNCONFIRMED,
    trede: 4,
    name: 'Zeer zorgelijk',
    description:
      'Meer regie voor gemeenten; scenario’s voor voortzetting, overname of overdracht worden uitgewerkt.',
    duties: [],
    planKind: 'continuiteitsplan',
  },
  {
    ...UNCONFIRMED,
    trede: 5,
    name: 'Crisis',
    description: 'Acute dreiging: een besluit over steun of over een beheerste overdracht van zorg.',
    duties: [],
    planKind: 'continuiteitsplan',
  },
  {
    ...UNCONFIRMED,
    trede: 6,
    name: 'Discontinuïteit',
    description:
      'De aanbieder stopt; cliënten gaan over naar anderen. Of het draaiboek deze trede kent, is onzeker.',
    duties: [],
    planKind: 'continuiteitsplan',
  },
];
