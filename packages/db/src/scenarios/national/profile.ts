import { CARE_KINDS, type CareKind, type SizeClass } from '@regietafel/domain/indicators/profile';
import { around, evenly } from './chance.ts';

/** What a fictitious provider is like: its size, its work, and the level around which its figures go up and down. */
export interface NationalProfile {
  /** By which everything about it is drawn. */
  readonly key: string;
  /** Quarter of the year (0 to 3) of the first period. */
  readonly firstQuarter: number;
  readonly sizeClass: SizeClass;
  readonly careKinds: readonly CareKind[];
  readonly mainKind: CareKind;
  readonly isCombined: boolean;
  /** Euros a year in the first quarter. */
  readonly revenue: number;
  readonly balanceTotal: number;
  /** Own capital and debt as a part of the balance. */
  readonly solvency: number;
  readonly debt: number;
  readonly cashDays: number;
  readonly staffShare: number;
  readonly youthShare: number;
  readonly overhead: number;
  readonly places: number;
  /** Per cent. */
  readonly margin: number;
  readonly hired: number;
  readonly absence: number;
  readonly leaving: number;
  readonly productivity: number;
  readonly occupancy: number;
  /** Waiting for each client in care. */
  readonly waiting: number;
}

/** Part of all providers, and least and most euros a year: most are small, as in life. */
const SIZES: readonly { sizeClass: SizeClass; upTo: number; least: number; most: number }[] = [
  { sizeClass: 'klein', upTo: 0.45, least: 0.6e6, most: 2e6 },
  { sizeClass: 'middelgroot', upTo: 0.8, least: 2e6, most: 10e6 },
  { sizeClass: 'groot', upTo: 0.95, least: 10e6, most: 50e6 },
  { sizeClass: 'zeer_groot', upTo: 1, least: 50e6, most: 140e6 },
];
const WITH_PLACES: readonly CareKind[] = ['gezinshuis', 'verblijf', 'crisis', 'behandeling', 'jeugdzorgplus'];
const EURO_PER_PLACE = 110_000;

/** The profile that belongs to the name of a provider, the same on every machine. */
export function profileOf(key: string, firstQuarter: number): NationalProfile {
  const part = (name: string) => evenly(`${key}:${name}`);
  const about = (name: string, middle: number, spread: number, least: number) =>
    Math.max(least, middle + spread * around(`${key}:${name}`));
  const drawn = part('grootte');
  const size = SIZES.find(({ upTo }) => drawn < upTo);
  if (size === undefined) throw new Error('a part beyond the whole');
  const revenue = size.least * (size.most / size.least) ** part('omzet');
  const mainKind = CARE_KINDS[Math.floor(part('soort') * CARE_KINDS.length)] ?? 'ambulant';
  const isCombined = part('gecombineerd') < 0.15;
  const hasPlaces = WITH_PLACES.includes(mainKind);
  return {
    key,
    firstQuarter,
    sizeClass: size.sizeClass,
    careKinds: mainKind === 'ambulant' ? ['ambulant'] : ['ambulant', mainKind],
    mainKind,
    isCombined,
    revenue,
    balanceTotal: revenue * about('balans', 0.55, 0.08, 0.3),
    solvency: about('vermogen', 0.3, 0.07, 0.12),
    debt: about('schuld', 0.25, 0.06, 0.08),
    cashDays: about('kas', 62, 14, 22),
    staffShare: about('personeel', 0.73, 0.025, 0.6),
    youthShare: isCombined ? 0.3 + 0.5 * part('jeugd') : 1,
    overhead: about('overhead', 0.155, 0.02, 0.08),
    places: hasPlaces ? Math.max(4, Math.round((revenue * 0.6) / EURO_PER_PLACE)) : 0,
    margin: about('marge', 1.3, 0.4, 0.3),
    hired: about('inhuur', 6, 2, 0.5),
    absence: about('verzuim', 7, 0.8, 3),
    leaving: about('vertrek', 16, 3, 5),
    productivity: about('uren', 70, 2.5, 55),
    occupancy: about('bezetting', 90, 2.5, 75),
    waiting: about('wachtenden', 0.14, 0.05, 0.02),
  };
}
