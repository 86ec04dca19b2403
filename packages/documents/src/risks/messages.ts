import type { FileRefusal, Place, RegisterWarning, WarningField } from './reading.ts';

/** The reasons for which a file is refused. */
export const REFUSAL_CODES = [
  'empty',
  'too_large',
  'too_slow',
  'unsupported',
  'encrypted',
  'macros',
  'zip_bomb',
  'malformed',
  'no_text',
  'no_register',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Language = 'nl' | 'en';
export type MessageValues = Readonly<Record<string, string | number>>;

interface Sentence {
  readonly nl: string;
  readonly en: string;
}

const REFUSALS: Readonly<Record<`register.refusal.${RefusalCode}`, Sentence>> = {
  'register.refusal.empty': { nl: 'Het bestand is leeg.', en: 'The file is empty.' },
  'register.refusal.too_large': {
    nl: 'Het bestand is te groot: ten hoogste {limit} wordt gelezen.',
    en: 'The file is too large: at most {limit} is read.',
  },
  'register.refusal.too_slow': {
    nl: 'Het lezen van het bestand duurde langer dan {seconds} seconden en is gestopt.',
    en: 'Reading the file took longer than {seconds} seconds and was stopped.',
  },
  'register.refusal.unsupported': {
    nl: 'Dit soort bestand ({type}) wordt niet gelezen; gebruik PDF, Word (.docx), Excel (.xlsx), OpenDocument (.ods), CSV of tekst.',
    en: 'This kind of file ({type}) is not read; use PDF, Word (.docx), Excel (.xlsx), OpenDocument (.ods), CSV or text.',
  },
  'register.refusal.encrypted': {
    nl: 'Het bestand is met een wachtwoord beveiligd; sla het zonder wachtwoord op.',
    en: 'The file is protected by a password; save it without one.',
  },
  'register.refusal.macros': {
    nl: 'Het bestand bevat macro’s; sla het zonder macro’s op.',
    en: 'The file contains macros; save it without macros.',
  },
  'register.refusal.zip_bomb': {
    nl: 'Het bestand wordt bij het uitpakken veel te groot en is daarom niet gelezen.',
    en: 'The file becomes far too large when unpacked and was therefore not read.',
  },
  'register.refusal.malformed': {
    nl: 'Het bestand is beschadigd of onvolledig.',
    en: 'The file is damaged or incomplete.',
  },
  'register.refusal.no_text': {
    nl: 'Het bestand bevat geen tekst, alleen beelden (een scan).',
    en: 'The file contains no text, only images (a scan).',
  },
  'register.refusal.no_register': {
    nl: 'In het bestand is geen risicoregister gevonden.',
    en: 'No risk register was found in the file.',
  },
};

const WARNINGS = {
  'register.warning.statusUnknown': {
    nl: 'De status “{text}” is niet herkend; de rij is niet overgenomen.',
    en: 'The status “{text}” was not recognised; the row was left out.',
  },
  'register.warning.statusMissing': {
    nl: 'Er staat geen status; de rij is niet overgenomen.',
    en: 'There is no status; the row was left out.',
  },
  'register.warning.statusSpelling': {
    nl: '“{text}” is gelezen als “{read}”.',
    en: '“{text}” was read as “{read}”.',
  },
  'register.warning.numberMissing': {
    nl: 'De rij “{text}” heeft geen bruikbaar nummer en is niet overgenomen.',
    en: 'The row “{text}” has no usable number and was left out.',
  },
  'register.warning.numberTwice': {
    nl: 'Nummer {number} komt twee keer voor; de tweede rij is niet overgenomen.',
    en: 'Number {number} occurs twice; the second row was left out.',
  },
  'register.warning.numberCounted': {
    nl: 'Er is geen kolom met nummers; de rijen zijn op volgorde genummerd.',
    en: 'There is no column with numbers; the rows were numbered in order.',
  },
  'register.warning.groupMissing': {
    nl: 'De groep is niet herkend (“{text}”); de rij staat nu bij bedrijfsvoering.',
    en: 'The group was not recognised (“{text}”); the row now stands under bedrijfsvoering.',
  },
  'register.warning.groupAbsent': {
    nl: 'Er staat geen groep; de rij staat nu bij bedrijfsvoering.',
    en: 'There is no group; the row now stands under bedrijfsvoering.',
  },
  'register.warning.titleMissing': {
    nl: 'Er staat geen omschrijving van het risico.',
    en: 'There is no description of the risk.',
  },
  'register.warning.ownerMissing': { nl: 'Er staat geen eigenaar.', en: 'There is no owner.' },
  'register.warning.ownerSpelling': {
    nl: '“{text}” is gelezen als “{read}”.',
    en: '“{text}” was read as “{read}”.',
  },
  'register.warning.dateUnreadable': {
    nl: 'De datum “{text}” is niet te lezen en is niet overgenomen.',
    en: 'The date “{text}” cannot be read and was left out.',
  },
  'register.warning.dateIgnored': {
    nl: 'De datum {date} hoort niet bij deze status en is niet overgenomen.',
    en: 'The date {date} does not go with this status and was left out.',
  },
  'register.warning.windowIgnored': {
    nl: 'De periode {text} hoort niet bij deze status en is niet overgenomen.',
    en: 'The period {text} does not go with this status and was left out.',
  },
  'register.warning.windowUnreadable': {
    nl: 'De periode “{text}” is niet te lezen en is niet overgenomen.',
    en: 'The period “{text}” cannot be read and was left out.',
  },
  'register.warning.amountUnreadable': {
    nl: 'Het bedrag “{text}” is niet te lezen en is niet overgenomen.',
    en: 'The amount “{text}” cannot be read and was left out.',
  },
  'register.warning.amountSeveral': {
    nl: 'Er staan meer bedragen ({text}); alleen {read} is overgenomen.',
    en: 'There are several amounts ({text}); only {read} was taken over.',
  },
  'register.warning.amountElsewhere': {
    nl: 'In oorzaak of maatregelen staat een bedrag ({text}) dat niet als omvang van het risico is overgenomen.',
    en: 'Cause or measures name an amount ({text}) that was not taken over as the size of the risk.',
  },
  'register.warning.amountAtLeast': {
    nl: '“{text}” is een ondergrens; overgenomen als bekend bedrag.',
    en: '“{text}” is a lower limit; taken over as a known amount.',
  },
  'register.warning.wakeUpUnreadable': {
    nl: 'Er staat dat het risico opnieuw beoordeeld wordt, maar de datum is niet herkend (“{text}”).',
    en: 'The text says that the risk will be judged anew, but the date was not recognised (“{text}”).',
  },
  'register.warning.cellRemainder': {
    nl: 'Niet herkend en niet overgenomen: “{text}”.',
    en: 'Not recognised and not taken over: “{text}”.',
  },
  'register.warning.yearSpelling': {
    nl: '“{text}” lijkt een jaartal met een tikfout; overgenomen zoals het er staat.',
    en: '“{text}” looks like a year with a typing error; taken over as it stands.',
  },
  'register.warning.columnUnknown': {
    nl: 'De kolom “{text}” is niet herkend en niet overgenomen.',
    en: 'The column “{text}” was not recognised and was not taken over.',
  },
  'register.warning.columnTwice': {
    nl: 'De kolom “{text}” betekent hetzelfde als een andere kolom en is niet overgenomen.',
    en: 'The column “{text}” means the same as another column and was not taken over.',
  },
  'register.warning.cellDoubtful': {
    nl: 'Waar de cel “{text}” begint of eindigt, is niet zeker: in de tekst lopen kolommen in elkaar over.',
    en: 'It is not certain where the cell “{text}” begins or ends: columns run together in the text.',
  },
  'register.warning.rowOutside': {
    nl: 'Tekst bij of na de tabel is niet overgenomen: “{text}”.',
    en: 'Text near or after the table was not taken over: “{text}”.',
  },
  'register.warning.standPerUnreadable': {
    nl: 'De peildatum “{text}” is niet te lezen.',
    en: 'The reference date “{text}” cannot be read.',
  },
  'register.warning.standPerSeveral': {
    nl: 'Het document noemt meer peildata ({text}); gelezen is {read}.',
    en: 'The document names several reference dates ({text}); {read} was read.',
  },
} as const satisfies Record<string, Sentence>;

const SENTENCES: Readonly<Record<MessageKey, Sentence>> = { ...REFUSALS, ...WARNINGS };

export type WarningKey = keyof typeof WARNINGS;
export type MessageKey = WarningKey | `register.refusal.${RefusalCode}`;

/** The sentence behind a key in one language, with its values filled in. */
export function renderMessage(language: Language, key: MessageKey, values: MessageValues): string {
  return SENTENCES[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A place as a person would name it; empty for the document as a whole. */
export function renderPlace(language: Language, place: Place): string {
  const nl = language === 'nl';
  switch (place.kind) {
    case 'cell':
      return nl ? `blad ${place.sheet}, cel ${place.cell}` : `sheet ${place.sheet}, cell ${place.cell}`;
    case 'page':
      return `${nl ? 'pagina' : 'page'} ${place.page}`;
    case 'line':
      return `${nl ? 'regel' : 'line'} ${place.line}`;
    case 'table':
      return nl ? `tabel ${place.table}, rij ${place.row}` : `table ${place.table}, row ${place.row}`;
    case 'document':
      return '';
  }
}

/** A refusal with its sentence. */
export function refusal(code: RefusalCode, values: MessageValues = {}): FileRefusal {
  const messageKey = `register.refusal.${code}` as const;
  return { code, messageKey, values, message: renderMessage('nl', messageKey, values) };
}

const LONGEST_QUOTE = 80;

/** A warning with its sentence and place; quoted text is cut off at a readable length. */
export function warning(
  row: number | null,
  field: WarningField,
  place: Place,
  messageKey: WarningKey,
  values: MessageValues = {},
): RegisterWarning {
  const short = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]),
  );
  const where = renderPlace('nl', place);
  const message = renderMessage('nl', messageKey, short);
  return {
    row,
    field,
    place,
    messageKey,
    values: short,
    message: where === '' ? message : `${message} (${where})`,
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
