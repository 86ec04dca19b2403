import type { Kringen, ListedKring, ReadingOrganisation } from '@regietafel/contracts/sharing/table';
import { plainDate } from '@regietafel/domain/core/dates';
import { type KringId, newId, type TenantId } from '@regietafel/domain/core/ids';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../format/format.ts';
import { translator } from '../i18n/message.ts';
import { messages } from '../i18n/nl/kringen.ts';
import { readersNow } from './readers-now.ts';

const t = translator(messages, 'nl');
const format = formatFor('nl');

function organisation(
  name: string,
  role: ReadingOrganisation['role'],
  overrides: Partial<ReadingOrganisation> = {},
): ReadingOrganisation {
  return { tenantId: newId<TenantId>(), name, role, isOwn: false, seesFrom: null, ...overrides };
}

function kringOf(overrides: Partial<ListedKring>): ListedKring {
  return {
    id: newId<KringId>(),
    kind: 'kernteam',
    name: 'Kernteam',
    isOwn: false,
    admittedRoles: ['accounthoudend', 'strategisch_belang'],
    admittedSeats: ['ambtelijk', 'bestuurlijk'],
    closedOn: null,
    organisations: REGIONS,
    seats: [],
    ...overrides,
  };
}

const REGIONS = [
  organisation('Centraal Gelderland', 'accounthoudend', { isOwn: true }),
  organisation('Midden-IJssel/Oost-Veluwe', 'accounthoudend'),
  ...['IJsselland', 'Midden-Limburg Oost', 'Zuidoost-Brabant'].map((name) =>
    organisation(name, 'strategisch_belang'),
  ),
];
const PACTUM = organisation('Pactum', 'aanbieder');
const KNOWN = {
  providers: [{ tenantId: PACTUM.tenantId, name: 'Pactum' }],
  knowsAll: true,
} satisfies Omit<Kringen, 'kringen'>;

describe('readersNow', () => {
  it('counts the regions and names the provider, also where it does not read', () => {
    expect(readersNow(kringOf({}), KNOWN, t, format)).toBe(
      'Leest mee: 5 regio’s in het kernteam; Pactum niet.',
    );
    const table = kringOf({ kind: 'tafel', organisations: [...REGIONS, PACTUM] });
    expect(readersNow(table, KNOWN, t, format)).toBe('Leest mee: 5 regio’s in het kernteam en Pactum.');
  });

  it('says of the own kring that nobody else reads it', () => {
    const own = kringOf({ kind: 'eigen', isOwn: true, organisations: REGIONS.slice(0, 1) });
    expect(readersNow(own, KNOWN, t, format)).toBe('Leest mee: alleen uw eigen organisatie.');
  });

  it('names one adviser, and counts those who only listen', () => {
    const broad = kringOf({
      kind: 'breed',
      admittedSeats: [],
      organisations: [
        ...REGIONS,
        PACTUM,
        organisation('Jeugdautoriteit', 'adviserend'),
        organisation('Noord', 'betrokken'),
        organisation('Zuid', 'betrokken'),
      ],
    });
    expect(readersNow(broad, KNOWN, t, format)).toBe(
      'Leest mee: 5 regio’s in het kernteam, Pactum, Jeugdautoriteit en 2 andere betrokken organisaties.',
    );
  });

  it('counts the people whose organisation does not read by itself', () => {
    const seats = [
      { personName: 'Aukje', tenantName: 'IJsselland', kind: 'ambtelijk' as const },
      { personName: 'Bas', tenantName: 'Jeugdautoriteit', kind: 'ambtelijk' as const },
      { personName: 'Bas', tenantName: 'Jeugdautoriteit', kind: 'bestuurlijk' as const },
    ];
    expect(readersNow(kringOf({ seats }), KNOWN, t, format)).toBe(
      'Leest mee: 5 regio’s in het kernteam en 1 persoon met een zetel; Pactum niet.',
    );
  });

  it('says since when somebody sees who joined later', () => {
    const organisations = [
      organisation('Noord-Limburg', 'accounthoudend', { isOwn: true }),
      organisation('Zuid-Limburg', 'accounthoudend', { seesFrom: plainDate('2026-09-01') }),
    ];
    expect(readersNow(kringOf({ organisations }), { ...KNOWN, providers: [] }, t, format)).toBe(
      'Leest mee: 2 regio’s in het kernteam. Zuid-Limburg ziet alleen wat vanaf 1 sep 2026 is vastgelegd.',
    );
  });

  it('says that others can read where the reader may not know of everybody', () => {
    const known = { ...KNOWN, knowsAll: false };
    const broad = kringOf({
      kind: 'openbaar',
      admittedRoles: ['betrokken'],
      admittedSeats: [],
      organisations: [PACTUM],
    });
    expect(readersNow(broad, known, t, format)).toBe(
      'Leest mee: Pactum. Er kunnen deelnemers meelezen die u niet kunt zien. Dit is bedoeld om openbaar te worden.',
    );
    const regions = kringOf({ admittedSeats: [] });
    expect(readersNow(regions, known, t, format)).not.toContain('niet kunt zien');
  });

  it('says so when nobody is known to read it', () => {
    expect(readersNow(kringOf({ organisations: [] }), KNOWN, t, format)).toBe(
      'Op dit moment leest niemand mee van wie u kunt weten.',
    );
  });
});
