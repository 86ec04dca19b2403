import { foldText, normaliseText } from '../cells/hyphenation.ts';
import type { GridRow } from './grid.ts';

/** What a column of a register can hold. Several of them only occur in registers that Regietafel itself wrote. */
export type ColumnField =
  | 'number'
  | 'group'
  | 'title'
  | 'cause'
  | 'consequence'
  | 'measures'
  | 'owners'
  | 'status'
  | 'statusDate'
  | 'window'
  | 'windowFrom'
  | 'windowTo'
  | 'notInfluenceable'
  | 'amountKind'
  | 'amount'
  | 'amountTo'
  | 'frequency'
  | 'wakeUpOn';

/** The columns of a register: where each field stands. */
export interface ColumnMap {
  readonly indexOf: ReadonlyMap<ColumnField, number>;
  /** Headings by column, as written. */
  readonly headings: readonly string[];
  /** Columns with a heading that means nothing known, or the same as an earlier column. */
  readonly unknown: readonly number[];
  readonly duplicate: readonly number[];
}

/**
 * Headings by meaning, folded (lower case, no accents, no punctuation). `sure` ones win over `maybe` ones, so that
 * "Impact" is the consequence only where no column is called "Gevolg".
 */
const HEADINGS: readonly { field: ColumnField; sure: RegExp; maybe?: RegExp }[] = [
  {
    field: 'number',
    sure: /^(?:#|nr|no|nummer|volgnr|volgnummer|(?:risico ?|risk ?|r ?)(?:nr|no|nummer|id)|id|code|n)$/,
  },
  {
    field: 'group',
    sure: /^(?:groep|risico ?groep|categorie|risico ?categorie|cluster|rubriek|onderdeel)$/,
    maybe: /^(?:soort(?: risico)?|domein|thema|type(?: risico)?)$/,
  },
  { field: 'amountKind', sure: /^(?:soort bedrag|bedrag ?soort)$/ },
  {
    field: 'amountTo',
    sure: /^(?:bedrag (?:tot|hoogste|maximum|max)|bovengrens)(?: (?:in )?(?:€|eur|euro))?$/,
  },
  {
    field: 'amount',
    // A bare "impact" is a score or a consequence; it is money only where the heading says so.
    sure: /^(?:(?:(?:financiele?|geschatte?|geraamde?) )?(?:bedrag|omvang|raming|schatting|risico ?bedrag)(?: (?:van het )?risico| van| vanaf)?|financiele? (?:impact|effect|schade|gevolg(?:en)?)|(?:impact|effect|schade|gevolg)(?= (?:in )?(?:€|eur|euro|k€)))(?: (?:in )?(?:x )?(?:€|eur|euro|k€|k|mln)(?: x)?)*(?: 1 000(?: 000)?| mln| k)?$/,
    maybe: /^(?:financien|financieel|kosten|euro|€|financiele consequenties)$/,
  },
  {
    field: 'frequency',
    sure: /^(?:frequentie|eenmalig(?: (?:of )?(?:structureel|jaarlijks))?|structureel(?: (?:of )?eenmalig)?)$/,
  },
  { field: 'windowFrom', sure: /^(?:periode van|periode vanaf|venster van|startdatum|begindatum)$/ },
  {
    field: 'windowTo',
    sure: /^(?:periode tot(?: en met)?|periode t m|venster tot(?: en met)?|venster t m|einddatum)$/,
  },
  { field: 'window', sure: /^(?:periode|looptijd|venster|tijdvak)$/, maybe: /^(?:termijn|planning)$/ },
  {
    field: 'wakeUpOn',
    sure: /^(?:herbeoorde(?:len|ling)(?: op)?|opnieuw beoordelen(?: op)?|datum herbeoordeling|herijking)$/,
  },
  { field: 'notInfluenceable', sure: /^niet (?:te )?beinvloed(?:baar|en)$/ },
  {
    field: 'statusDate',
    sure: /^(?:status ?datum|datum (?:van )?(?:de )?(?:status|opgelost|afgerond|gereed|afgehandeld)|opgelost op|opgelost per|afgerond op)$/,
    maybe: /^(?:datum|per|d d)$/,
  },
  {
    field: 'owners',
    sure: /^(?:(?:risico ?)?eigenaar|eigenaren|eigenaar (?:van het )?risico|verantwoordelijken?|verantwoordelijke (?:partij|organisatie)|actie ?houder|risico ?houder|houder|trekker|owner|risk owner|belegd bij|wie|partij(?:en)?)$/,
    maybe: /^(?:risico ?beheersing(?: door)?|beheersing door|organisatie)$/,
  },
  {
    field: 'measures',
    sure: /^(?:(?:genomen |getroffen |mitigerende |voorgenomen )?(?:beheers ?|mitigerende )?maatregel(?:en)?|beheersing|beheersmaatregel(?:en)? (?:en|voortgang).*|mitigatie|beheers ?acties?|measures)$/,
    maybe: /^(?:risico ?beheersing|aanpak|acties?|actie|toelichting|voortgang en maatregelen|wat doen we)$/,
  },
  {
    field: 'status',
    sure: /^(?:(?:huidige )?status(?: risico)?|stand van zaken)(?: per| op)?(?: \d{1,2} \d{1,2} \d{2,4})?$/,
    maybe: /^(?:voortgang|stand|fase)$/,
  },
  {
    field: 'cause',
    sure: /^(?:oorza(?:ak|ken)|oorzaak (?:van het )?risico|aanleiding|cause)$/,
    maybe: /^(?:door|achtergrond)$/,
  },
  {
    field: 'consequence',
    sure: /^(?:(?:mogelijke? |verwachte? )?gevolg(?:en)?|gevolg (?:van het )?risico|consequence)$/,
    maybe: /^(?:impact|effect(?:en)?|consequenties?|(?:mogelijke )?impact)$/,
  },
  {
    field: 'title',
    sure: /^(?:risico(?: s)?|(?:korte )?(?:omschrijving|beschrijving|naam|titel)(?: van)?(?: het)? risico|risico ?(?:omschrijving|beschrijving|titel|naam)|risico (?:omschrijving|beschrijving|gebeurtenis)|risk)$/,
    maybe: /^(?:omschrijving|beschrijving|titel|naam|onderwerp|gebeurtenis|wat)$/,
  },
];

/** Fewest fields that make a row a header; the title and one of status, owner, measures are among them. */
const FEWEST_FIELDS = 3;
/** Longest heading of a column, in characters. */
const LONGEST_HEADING = 80;

/**
 * The columns that a header row names; undefined when it is no header of a register. Synonyms and order are free.
 */
export function findColumns(row: GridRow): ColumnMap | undefined {
  return columnsOf(row.cells.map((cell) => cell.text));
}

/** As `findColumns`, from the headings themselves. */
export function columnsOf(texts: readonly string[]): ColumnMap | undefined {
  const headings = texts.map((text) => normaliseText(text));
  const folded = headings.map((text) => (text.length > LONGEST_HEADING ? '' : foldHeading(text)));
  if (folded.filter((text) => text !== '').length < FEWEST_FIELDS) return undefined;
  const indexOf = new Map<ColumnField, number>();
  const seen = new Set<number>();
  for (const strength of ['sure', 'maybe'] as const)
    for (const { field, [strength]: pattern } of HEADINGS) {
      if (pattern === undefined || indexOf.has(field)) continue;
      const index = folded.findIndex((text, at) => !seen.has(at) && text !== '' && pattern.test(text));
      if (index === -1) continue;
      indexOf.set(field, index);
      seen.add(index);
    }
  if (!isRegister(indexOf)) return undefined;
  const left = folded.flatMap((text, index) => (text === '' || seen.has(index) ? [] : [index]));
  const isKnown = (index: number) => HEADINGS.some(({ sure }) => sure.test(folded[index] ?? ''));
  return {
    indexOf,
    headings,
    unknown: left.filter((index) => !isKnown(index)),
    duplicate: left.filter(isKnown),
  };
}

/** Whether a text is the heading of some column, so that a header broken over lines can be gathered. */
export function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const folded = foldHeading(text);
  return HEADINGS.some(({ sure, maybe }) => sure.test(folded) || maybe?.test(folded) === true);
}

function foldHeading(text: string): string {
  const withoutRemark = normaliseText(text).replace(
    /\((?![^)]*(?:€|eur|1[.\s]?000|mln|\bk\b))[^)]*\)/giu,
    ' ',
  );
  return foldText(withoutRemark.replace(/n°/giu, 'nr')) || (text.trim() === '#' ? '#' : '');
}

function isRegister(indexOf: ReadonlyMap<ColumnField, number>): boolean {
  return indexOf.has('title') && indexOf.has('status') && indexOf.size >= FEWEST_FIELDS;
}
