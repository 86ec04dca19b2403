import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/dates.ts';
import type { DatedFact, Jeugdregio, Municipality, MunicipalityMembership, Supervisor } from './reference.ts';
import { holdsOn } from './reference.ts';
import { findRegion, regionOf, supervisorOn } from './region-of.ts';

const always: DatedFact = { from: null, to: null, standing: 'established', source: 'test' };
const until2026 = { ...always, to: plainDate('2026-01-01') };
const from2026 = { ...always, from: plainDate('2026-01-01') };

const region = (code: string, name: string, rest: Partial<Jeugdregio> = {}): Jeugdregio => ({
  ...always,
  code,
  name,
  aliases: [],
  landsdeel: null,
  landsdeelStanding: 'uncertain',
  ...rest,
});
const municipality = (name: string, rest: Partial<Municipality> = {}): Municipality => ({
  ...always,
  code: name,
  name,
  aliases: [],
  ...rest,
});
const member = (
  municipalityCode: string,
  regionCode: string,
  rest: Partial<DatedFact> = {},
): MunicipalityMembership => ({
  ...always,
  municipalityCode,
  regionCode,
  ...rest,
});

const data = {
  regions: [
    region('ZL', 'Zuid-Limburg'),
    region('MLO', 'Midden-Limburg Oost', until2026),
    region('ML', 'Midden-Limburg', { ...from2026, standing: 'probable' }),
    region('MIJOV', 'Midden-IJssel/Oost-Veluwe', { aliases: ['Midden IJssel Oost Veluwe e.o.'] }),
  ],
  municipalities: [
    municipality('Maastricht', { aliases: ['Mestreech'] }),
    municipality('Roermond'),
    municipality("'s-Hertogenbosch", { aliases: ['Den Bosch'] }),
    municipality('Bergen (NH)', { aliases: ['Bergen'] }),
    municipality('Bergen (L)', { aliases: ['Bergen'] }),
    municipality('Bergen-oud', { ...until2026, aliases: ['Oud Bergen', 'Samen'] }),
    municipality('Bergen-nieuw', { ...from2026, aliases: ['Samen'] }),
    municipality('Súdwest-Fryslân'),
    municipality('Losse'),
  ],
  memberships: [
    member('Maastricht', 'ZL'),
    member('Roermond', 'MLO', until2026),
    member('Roermond', 'ML', { ...from2026, standing: 'uncertain' }),
    member('Bergen-oud', 'ZL'),
    member('Bergen-nieuw', 'ML', { standing: 'established' }),
    member("'s-Hertogenbosch", 'weg'),
  ],
};
const on = plainDate('2025-06-01');

describe('regionOf', () => {
  it.each(['Maastricht', ' maastricht ', 'MESTREECH', 'gemeente Maastricht', 'Gemeente-Maastricht'])(
    'finds the region of %j',
    (name) => {
      expect(regionOf(name, on, data)).toMatchObject({
        ok: true,
        value: { region: { code: 'ZL' }, municipality: { name: 'Maastricht' }, standing: 'established' },
      });
    },
  );

  it('follows a merger of regions on its day, and says how certain that is', () => {
    expect(regionOf('Roermond', plainDate('2025-12-31'), data)).toMatchObject({
      value: { region: { name: 'Midden-Limburg Oost' }, standing: 'established' },
    });
    expect(regionOf('Roermond', plainDate('2026-01-01'), data)).toMatchObject({
      value: { region: { name: 'Midden-Limburg' }, standing: 'uncertain' },
    });
  });

  it('takes the weakest standing of municipality, membership and region', () => {
    expect(regionOf('Bergen-nieuw', plainDate('2026-01-01'), data)).toMatchObject({
      value: { standing: 'probable' },
    });
  });

  it('does not choose between two of the same name', () => {
    expect(regionOf('Bergen', on, data)).toMatchObject({
      ok: false,
      error: { kind: 'ambiguous', candidates: [{ name: 'Bergen (NH)' }, { name: 'Bergen (L)' }] },
    });
  });

  it('chooses the one that existed on the day', () => {
    expect(regionOf('Samen', on, data)).toMatchObject({ value: { municipality: { name: 'Bergen-oud' } } });
    expect(regionOf('Samen', plainDate('2026-01-01'), data)).toMatchObject({
      value: { municipality: { name: 'Bergen-nieuw' } },
    });
  });

  it('says that a municipality was not there on the day', () => {
    expect(regionOf('Oud Bergen', plainDate('2026-01-01'), data)).toMatchObject({
      error: { kind: 'not_on_that_day', municipality: { name: 'Bergen-oud' } },
    });
  });

  it('says that no region is known: no membership, or one to a region that the data do not hold', () => {
    for (const name of ['Losse', 'Den Bosch'])
      expect(regionOf(name, on, data)).toMatchObject({ ok: false, error: { kind: 'no_region_known' } });
  });

  it('suggests the nearest names, best first, at most three', () => {
    expect(regionOf('Mastricht', on, data)).toStrictEqual({
      ok: false,
      error: { kind: 'unknown_municipality', suggestions: ['Maastricht'] },
    });
    // Letter pairs in common: 2·6 / (6 + 7), 2·5 / (6 + 6), 2·6 / (6 + 10), and 2·5 / (6 + 8) for the one left out.
    expect(regionOf('Bergenn', on, data)).toMatchObject({
      error: { suggestions: ['Bergen (NH)', 'Bergen (L)', 'Bergen-nieuw'] },
    });
    expect(regionOf('xyz', on, data)).toMatchObject({ error: { suggestions: [] } });
  });

  it('puts names that are as near as each other in order of name', () => {
    const municipalities = [municipality('Bergx'), municipality('Berga')];
    for (const given of [municipalities, municipalities.toReversed()])
      expect(regionOf('Bergz', on, { ...data, municipalities: given })).toMatchObject({
        error: { suggestions: ['Berga', 'Bergx'] },
      });
  });

  it('does not read "gemeente" away from a name that is one', () => {
    const odd = {
      ...data,
      municipalities: [municipality('Gemeenteveld')],
      memberships: [member('Gemeenteveld', 'ZL')],
    };
    expect(regionOf('Gemeenteveld', on, odd).ok).toBe(true);
    expect(regionOf('veld gemeente', on, odd).ok).toBe(false);
  });
});

describe('findRegion', () => {
  it.each(['Midden IJssel / Oost Veluwe', 'midden-ijssel/oost-veluwe', 'Midden IJssel Oost Veluwe e.o.'])(
    'recognises %j',
    (name) => {
      expect(findRegion(name, on, data.regions)?.code).toBe('MIJOV');
    },
  );

  it('knows a region only while it exists, and none when two carry the name', () => {
    expect(findRegion('Midden-Limburg Oost', plainDate('2026-01-01'), data.regions)).toBeUndefined();
    expect(findRegion('Midden-Limburg', on, data.regions)).toBeUndefined();
    const twins = [...data.regions, region('ZL2', 'Zuid Limburg')];
    expect(findRegion('Zuid-Limburg', on, twins)).toBeUndefined();
  });
});

describe('supervisorOn', () => {
  const authority: Supervisor = { ...until2026, code: 'ja', name: 'Jeugdautoriteit' };
  const successor: Supervisor = { ...from2026, code: 'nza', name: 'NZa' };

  it('changes with the year', () => {
    expect(supervisorOn(plainDate('2025-12-31'), [successor, authority])).toBe(authority);
    expect(supervisorOn(plainDate('2026-01-01'), [successor, authority])).toBe(successor);
    expect(supervisorOn(plainDate('2025-12-31'), [successor])).toBeUndefined();
  });

  it('takes the latest begun of two that overlap', () => {
    const open = { ...authority, to: null };
    expect(supervisorOn(plainDate('2026-02-01'), [successor, open])).toBe(successor);
    expect(supervisorOn(plainDate('2026-02-01'), [open, successor])).toBe(successor);
  });
});

describe('holdsOn', () => {
  it('holds from the first day until the first day without', () => {
    const span = { from: plainDate('2025-01-01'), to: plainDate('2026-01-01') };
    const days = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(plainDate);
    expect(days.map((day) => holdsOn(span, day))).toStrictEqual([false, true, true, false]);
  });
});
