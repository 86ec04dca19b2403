import type { EntryKind } from '@regietafel/contracts/audit/log';
import { isPlainDate } from '@regietafel/domain/core/dates';
import { type AccountId, asId, type DossierId, isId } from '@regietafel/domain/core/ids';
import { matching, oneOf, type Reader, type SearchOf, searchParams } from '../../lib/search/search-params.ts';

/** The kinds of entry as the address names them. */
export const KINDS = {
  vastgelegd: 'change',
  bekeken: 'look',
  geweigerd: 'refusal',
  toegang: 'access',
} as const satisfies Record<string, EntryKind>;
export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

const id: Reader<string> = (value) => (typeof value === 'string' && isId(value) ? value : undefined);

const readers = {
  soort: oneOf(KIND_NAMES),
  wie: id,
  dossier: id,
  van: matching(isPlainDate),
  tot: matching(isPlainDate),
};

/** What of the log is shown, as the address says it. */
export const logSearch = searchParams(readers);
export type LogSearch = SearchOf<typeof readers>;

/** What is asked for, as the server takes it. */
export function filterOf({ soort, wie, dossier, van, tot }: LogSearch) {
  return {
    kind: soort === undefined ? null : KINDS[soort],
    accountId: wie === undefined ? null : asId<AccountId>(wie),
    dossierId: dossier === undefined ? null : asId<DossierId>(dossier),
    from: van ?? null,
    to: tot ?? null,
  };
}

/** Whether anything narrows the log. */
export function isNarrowed(search: LogSearch): boolean {
  return Object.values(search).some((value) => value !== undefined);
}
