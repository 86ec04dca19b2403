import type { PlainDate } from '@regietafel/domain/core/dates';
import type {
  ExposureMeasure,
  ExposureRow,
  ExposureSide,
  Guarantee,
  RoomElsewhere,
} from '@regietafel/domain/exposure/share';
import type { ToldCount } from '@regietafel/domain/exposure/small-numbers';
import type { Uncovered } from '@regietafel/domain/exposure/uncovered';
import type { CareKind } from '@regietafel/domain/indicators/profile';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** What is left uncovered, as far as the reader may know it. */
type ToldUncovered = Uncovered | { readonly kind: 'hidden' };

/** What is seen of a year, as it goes out. */
export interface ExposureToWrite {
  readonly year: number;
  readonly standPer: PlainDate;
  readonly statements: readonly {
    readonly author: string;
    readonly side: ExposureSide;
    readonly rows: readonly (Omit<ExposureRow, 'children'> & { readonly children: ToldCount })[];
    readonly guarantees: readonly Guarantee[];
    readonly room: readonly RoomElsewhere[];
    readonly uncovered: readonly {
      readonly careKind: CareKind;
      readonly places: ToldUncovered;
      readonly children: ToldUncovered;
    }[];
    readonly withdrawnReason: string | null;
    readonly isFictitious: boolean;
  }[];
  readonly totals: readonly {
    readonly measure: ExposureMeasure;
    readonly total: ToldCount;
    readonly regions: number;
    readonly isIncomplete: boolean;
  }[];
}

const HEADER_COLOUR = '#E6ECF2';
const EUROS = '#,##0.00';
const WIDE = 34;
const NARROW = 18;
const ROW_HEADINGS = [
  'Wie geeft dit op',
  'Gemeente',
  'Zorgvorm',
  'Omzet (euro)',
  'Plaatsen',
  'Jeugdigen',
  'Garantie (euro)',
  'Fictief',
] as const;
const STOP_HEADINGS = [
  'Wie geeft dit op',
  'Zorgvorm',
  'Plaatsen elders',
  'Plaatsen ongedekt',
  'Jeugdigen die elders terechtkunnen',
  'Jeugdigen ongedekt',
  'Fictief',
] as const;
const TOTAL_HEADINGS = ['Wat', 'Totaal van de regio’s', 'Aantal regio’s', 'Volledig'] as const;
const MEASURE_WORDS: Readonly<Record<ExposureMeasure, string>> = {
  revenueCents: 'Omzet (euro)',
  places: 'Plaatsen',
  children: 'Jeugdigen',
  guaranteeCents: 'Garanties (euro)',
};
const CARE_WORDS: Readonly<Record<CareKind, string>> = {
  ambulant: 'ambulant',
  pleegzorg: 'pleegzorg',
  gezinshuis: 'gezinshuis',
  verblijf: 'verblijf',
  crisis: 'crisis',
  behandeling: 'behandeling',
  jeugdbescherming: 'jeugdbescherming',
  jeugdzorgplus: 'JeugdzorgPlus',
};
const HIDDEN = 'afgeschermd';
const HIDDEN_MEANS =
  'Afgeschermd: minder dan 5 jeugdigen, of een aantal waaruit zo’n klein aantal is af te leiden. Leeg: onbekend.';

type Cell = SheetData[number][number];
type Statement = ExposureToWrite['statements'][number];

/** A year of dependence as an Excel workbook: what each told, and the totals that are given out. Texts are never a formula. */
export async function writeExposureXlsx(exposure: ExposureToWrite): Promise<Uint8Array> {
  const { year, standPer } = exposure;
  const above: SheetData = [[text(`Afhankelijkheid ${year}, stand per ${standPer}`)], [text(HIDDEN_MEANS)]];
  const workbook = writeXlsxFile([
    {
      sheet: 'Opgaven',
      data: [...above, heading(ROW_HEADINGS), ...exposure.statements.flatMap(rowsOf)],
      columns: ROW_HEADINGS.map((_heading, at) => ({ width: at < 2 ? WIDE : NARROW })),
      stickyRowsCount: above.length + 1,
    },
    {
      sheet: 'Als de aanbieder stopt',
      data: [...above, heading(STOP_HEADINGS), ...exposure.statements.flatMap(stopRows)],
      columns: STOP_HEADINGS.map((_heading, at) => ({ width: at === 0 ? WIDE : NARROW })),
      stickyRowsCount: above.length + 1,
    },
    {
      sheet: 'Totalen',
      data: [...above, heading(TOTAL_HEADINGS), ...exposure.totals.map(totalRow)],
      columns: TOTAL_HEADINGS.map(() => ({ width: WIDE })),
    },
  ]);
  return new Uint8Array(await workbook.toBuffer());
}

function rowsOf({ author, side, rows, guarantees, withdrawnReason, isFictitious }: Statement): SheetData {
  if (withdrawnReason !== null) return [[text(author), text(`Ingetrokken: ${withdrawnReason}`)]];
  const place = (municipality: string | null) => [
    text(author),
    text(municipality ?? (side === 'total' ? 'alle samen' : '')),
  ];
  const fictitious = text(isFictitious ? 'ja' : '');
  return [
    ...rows.map((row) => [
      ...place(row.municipality),
      text(CARE_WORDS[row.careKind]),
      euros(row.revenueCents),
      told(row.places),
      told(row.children),
      null,
      fictitious,
    ]),
    ...guarantees.map(({ municipality, cents }) => [
      ...place(municipality),
      text('garantie'),
      null,
      null,
      null,
      euros(cents),
      fictitious,
    ]),
  ];
}

function stopRows({ author, room, uncovered, isFictitious }: Statement): SheetData {
  return uncovered.map(({ careKind, places, children }) => {
    const elsewhere = room.find((one) => one.careKind === careKind);
    return [
      text(author),
      text(CARE_WORDS[careKind]),
      told(elsewhere?.places ?? null),
      left(places),
      told(elsewhere?.children ?? null),
      left(children),
      text(isFictitious ? 'ja' : ''),
    ];
  });
}

function left(uncovered: ToldUncovered): Cell {
  switch (uncovered.kind) {
    case 'known':
      return told(uncovered.count);
    case 'atMost':
      return text(`ten hoogste ${uncovered.count}`);
    case 'atLeast':
      return text(`ten minste ${uncovered.count}`);
    case 'unknown':
      return null;
    case 'hidden':
      return text(HIDDEN);
  }
}

function totalRow({ measure, total, regions, isIncomplete }: ExposureToWrite['totals'][number]): Cell[] {
  const isMoney = measure === 'revenueCents' || measure === 'guaranteeCents';
  return [
    text(MEASURE_WORDS[measure]),
    isMoney && typeof total === 'number' ? euros(total) : told(total),
    told(regions),
    text(isIncomplete ? 'nee: een deel is onbekend' : 'ja'),
  ];
}

function heading(words: readonly string[]): Cell[] {
  return words.map((value) => ({
    type: String,
    value,
    fontWeight: 'bold' as const,
    backgroundColor: HEADER_COLOUR,
  }));
}

function text(value: string): Cell {
  return value === '' ? null : { type: String, value };
}

function told(count: ToldCount): Cell {
  if (count === null) return null;
  return count === 'hidden' ? text(HIDDEN) : { type: Number, value: count };
}

function euros(cents: number | null): Cell {
  return cents === null ? null : { type: Number, value: cents / 100, format: EUROS };
}
