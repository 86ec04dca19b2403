import type { Kringen, ListedKring, ReadingOrganisation } from '@regietafel/contracts/sharing/table';
import type { Format } from '../format/format.ts';
import type { MessagesOf } from '../i18n/areas.ts';
import type { Translate } from '../i18n/message.ts';

type Words = Translate<MessagesOf<'kringen'>>;
type Known = Pick<Kringen, 'providers' | 'knowsAll'>;
type Formats = Pick<Format, 'list' | 'date'>;

const REGIONS: readonly ReadingOrganisation['role'][] = ['accounthoudend', 'strategisch_belang'];

/**
 * Who reads a kring today, in plain sentences, as far as the reader may know: how many regions, the provider by name also
 * where it does not read, and that there can be others where the reader may not know of everybody.
 */
export function readersNow(kring: ListedKring, known: Known, t: Words, format: Formats): string {
  if (kring.isOwn) return t('readers.own');
  const sentences = [mainSentence(kring, known, t, format)];
  for (const { name, seesFrom } of kring.organisations)
    if (seesFrom !== null) sentences.push(t('readers.since', { name, day: format.date(seesFrom) }));
  if (!known.knowsAll && admitsHidden(kring)) sentences.push(t('readers.hidden'));
  if (kring.kind === 'openbaar') sentences.push(t('readers.public'));
  return sentences.join(' ');
}

/** The people who read it by a seat and not by their organisation. */
export function seatedReaders({
  seats,
  organisations,
}: Pick<ListedKring, 'seats' | 'organisations'>): ListedKring['seats'] {
  const names = new Set(organisations.map(({ name }) => name));
  return seats.filter(({ tenantName }) => tenantName === null || !names.has(tenantName));
}

function mainSentence(kring: ListedKring, { providers }: Known, t: Words, format: Formats): string {
  const named = new Set(kring.organisations.map(({ name }) => name));
  const readers = partsOf(kring, t);
  const absent = providers.filter(({ name }) => !named.has(name)).map(({ name }) => name);
  if (readers.length === 0) return t('readers.nobody');
  return absent.length === 0
    ? t('readers.now', { readers: format.list(readers) })
    : t('readers.nowWithout', { readers: format.list(readers), absent: format.list(absent) });
}

function partsOf(kring: ListedKring, t: Words): readonly string[] {
  const of = (...roles: readonly ReadingOrganisation['role'][]) =>
    new Set(kring.organisations.filter(({ role }) => roles.includes(role)).map(({ name }) => name));
  const [regions, providers, advisers, listeners] = [
    of(...REGIONS),
    of('aanbieder'),
    of('adviserend'),
    of('betrokken'),
  ];
  const seated = new Set(seatedReaders(kring).map(({ personName }) => personName)).size;
  const [adviser] = advisers;
  return [
    ...(regions.size > 0 ? [t('readers.regions', { count: regions.size })] : []),
    ...providers,
    ...(advisers.size === 1 && adviser !== undefined ? [adviser] : []),
    ...(advisers.size > 1 ? [t('readers.advisers', { count: advisers.size })] : []),
    ...(listeners.size > 0 ? [t('readers.listeners', { count: listeners.size })] : []),
    ...(seated > 0 ? [t('readers.seated', { count: seated })] : []),
  ];
}

/** Whether it admits somebody of whom only the kernteam knows. */
function admitsHidden({ admittedRoles, admittedSeats }: ListedKring): boolean {
  return admittedRoles.includes('betrokken') || admittedSeats.length > 0;
}
