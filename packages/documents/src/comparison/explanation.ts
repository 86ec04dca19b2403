import { comparabilityAt, isWithheld, placeOf, valueAt } from '@regietafel/domain/comparison/matrix';
import { endOf, startOf } from '@regietafel/domain/indicators/period';
import type { Block, Cell } from './block.ts';
import type {
  AskedComparison,
  ComparisonToWrite,
  NamedToWrite,
  WrittenDefinition,
} from './comparison-to-write.ts';
import { NO_FIGURE, REPORTED_UNKNOWN } from './named-table.ts';
import {
  DIMENSION_WORDS,
  DIRECTION_WORDS,
  dayWords,
  groupWords,
  inUnit,
  momentWords,
  periodWords,
  STANDING_WORDS,
  UNIT_WORDS,
} from './words.ts';

/** What was asked, when and for whom, and how the figures must be read. */
export function questionBlock({ asked, definitions, answer }: ComparisonToWrite): Block {
  const rows: (readonly Cell[])[] = [
    ['Wat', answer.kind === 'named' ? 'Aanbieders bij naam' : 'Aanbieders samen'],
    ['Gevraagd op', momentWords(asked.at)],
    ['Gevraagd voor', asked.tenant],
    ['Indicatoren', definitions.map(({ name }) => name).join(', ')],
    ['Van', periodWords(asked.from)],
    ['Tot en met', periodWords(asked.to)],
    ['Alleen aanbieders van', filterWords(asked)],
  ];
  if (answer.kind === 'groups') rows.push(['Samen genomen naar', DIMENSION_WORDS[answer.groupBy]]);
  return {
    name: 'Vraag',
    columns: [
      { heading: 'Vraag', width: 24 },
      { heading: 'Antwoord', width: 110 },
    ],
    rows: [...rows, ...readingRows(answer.kind, asked.leastProviders)],
  };
}

function filterWords({ filters, regionNames }: AskedComparison): string {
  const { landsdeel, region, sizeClass, mainKind } = filters;
  const kept = [
    ['landsdeel', landsdeel],
    ['region', region],
    ['size_class', sizeClass],
    ['main_kind', mainKind],
  ] as const;
  const words = kept.flatMap(([dimension, value]) =>
    value === null ? [] : `${DIMENSION_WORDS[dimension]}: ${groupWords(dimension, value, regionNames)}`,
  );
  return words.length === 0 ? 'alle' : words.join('; ');
}

function readingRows(kind: 'named' | 'groups', least: number): readonly (readonly Cell[])[] {
  const always = [
    'Een signaalwaarde vraagt om een blik; zij is geen norm.',
    'Dit bestand zegt wat op dit moment was vrijgegeven. Na intrekking van een vrijgave telt een aanbieder niet meer mee.',
  ];
  const own =
    kind === 'named'
      ? [
          `De cijfers staan er zoals ze zijn opgegeven, zonder aftrek van seizoen of omvang. ‘${REPORTED_UNKNOWN}’: opgegeven als niet bekend. ‘${NO_FIGURE}’: niet opgegeven, of niet vrijgegeven.`,
          '‘Niet gegeven: herleidbaar door een eerdere vraag’: dit cijfer zou samen met een eerder antwoord iets over een andere aanbieder verraden.',
        ]
      : [
          `Niet gegeven is niet nul. Een groep wordt pas gegeven vanaf ${least} aanbieders, zolang geen ervan het geheel overheerst en zolang geen verschil met een eerder antwoord één aanbieder laat zien.`,
          'Gemiddelde: van de aanbieders, elk even zwaar. Als één geheel: tellers en noemers van allen samen. Beide in drie cijfers.',
          'Alleen vergelijkbare cijfers tellen mee. Wachten nog: nieuwe aanbieders die pas meetellen als het er genoeg zijn.',
          'Waarvoor elke aanbieder is vrijgegeven staat hier niet: een doel kan een aanbieder noemen.',
        ];
  return [...own, ...always].map((sentence, at) => [at === 0 ? 'Hoe te lezen' : null, sentence]);
}

/** What each indicator means; by name also of how many there is a figure. */
export function definitionsBlock({ asked, definitions, answer }: ComparisonToWrite): Block {
  const counted = answer.kind === 'named' ? COUNTED : [];
  return {
    name: 'Definities',
    columns: [
      { heading: 'Indicator', width: 30 },
      { heading: 'Betekenis', width: 50 },
      { heading: 'Formule', width: 50 },
      { heading: 'Eenheid', width: 12 },
      { heading: 'Richting', width: 24 },
      { heading: 'Seizoen', width: 40 },
      { heading: 'Signaalwaarde (geen norm)', width: 26 },
      { heading: 'Bron van de signaalwaarde', width: 40 },
      { heading: 'Bron', width: 40 },
      { heading: 'Zekerheid', width: 14 },
      ...counted.map((heading) => ({ heading, width: 14 })),
    ],
    rows: definitions.map((one) => [
      one.name,
      one.definition,
      one.formulaText,
      UNIT_WORDS[one.unit],
      DIRECTION_WORDS[one.direction],
      one.isSeasonal ? 'ja: vergelijk met dezelfde periode een jaar eerder' : 'nee',
      ...signalCells(one, asked),
      one.source,
      STANDING_WORDS[one.standing],
      ...(answer.kind === 'named' ? countsOf(answer, one) : []),
    ]),
  };
}

/** The signal values that held somewhere in the time that was asked. */
function signalCells(
  { signalValues, unit }: WrittenDefinition,
  { from, to }: AskedComparison,
): readonly Cell[] {
  const held = signalValues.filter(
    (one) => (one.from ?? '') <= endOf(to) && (one.to === null || startOf(from) < one.to),
  );
  const [only, another] = held;
  if (only === undefined) return ['geen', null];
  if (another === undefined) return [inUnit(only.value, unit), only.source];
  const told = held.map((one) => `${String(inUnit(one.value, unit)).replace('.', ',')}${untilWords(one)}`);
  return [told.join('; '), held.map(({ source }) => source).join('; ')];
}

function untilWords({ from, to }: WrittenDefinition['signalValues'][number]): string {
  if (to !== null) return ` (tot ${dayWords(to)})`;
  return from === null ? '' : ` (vanaf ${dayWords(from)})`;
}

const COUNTED = ['Aanbieders', 'Cijfers', 'Vergelijkbaar', 'Niet gegeven'] as const;

function countsOf({ matrix }: NamedToWrite, { id }: WrittenDefinition): readonly number[] {
  const indicator = matrix.indicatorIds.indexOf(id);
  const providers = new Set<number>();
  let [figures, comparable, withheld] = [0, 0, 0];
  for (const period of matrix.periods.keys())
    for (const provider of matrix.providers.keys()) {
      const place = placeOf(matrix, indicator, period) + provider;
      if (isWithheld(matrix, place)) withheld += 1;
      if (valueAt(matrix, place) === null) continue;
      figures += 1;
      providers.add(provider);
      if (comparabilityAt(matrix, place) === 'yes') comparable += 1;
    }
  return [providers.size, figures, comparable, withheld];
}

/** For what each provider was released by name. */
export function purposesBlock({ purposes }: NamedToWrite): Block {
  return {
    name: 'Vrijgaven',
    columns: [
      { heading: 'Aanbieder', width: 34 },
      { heading: 'Doel van de vrijgave', width: 90 },
      { heading: 'Tot en met', width: 13 },
    ],
    rows: purposes.map(({ provider, purpose, lastDay }) => [provider, purpose, dayWords(lastDay)]),
  };
}
