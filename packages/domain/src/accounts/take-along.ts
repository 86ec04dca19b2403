/** How the document of an organisation calls itself. */
export const TAKE_ALONG_FORMAT = 'regietafel/organisatie';
/** Raised when an older program could not read it. */
export const TAKE_ALONG_VERSION = 1;

/** A row as the database tells it as JSON: column names with their values. */
export type TakenRow = Readonly<Record<string, unknown>>;

/** Rows of one table: of the organisation itself, and of others without their words, on which the own ones stand. */
export interface TakenTable {
  readonly own: readonly TakenRow[];
  readonly frame: readonly TakenRow[];
}

/** Everything of an organisation, by table. The same state gives the same document, to the byte as canonical JSON. */
export interface TakenAlong {
  readonly format: typeof TAKE_ALONG_FORMAT;
  readonly version: number;
  /** Short names of the organisation, and of those that went on in it. */
  readonly organisations: readonly string[];
  readonly tables: Readonly<Record<string, TakenTable>>;
}
