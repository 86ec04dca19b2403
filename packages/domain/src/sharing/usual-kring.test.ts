import { describe, expect, it } from 'vitest';
import { type KringId, newId } from '../core/ids.ts';
import { KRING_KINDS, type KringKind } from './tenant.ts';
import { RECORD_KINDS, USUAL_KRING, usualKring } from './usual-kring.ts';

const kringOf = (kind: KringKind) => ({ id: newId<KringId>(), kind });
const own = kringOf('eigen');
const kernteam = kringOf('kernteam');
const table = kringOf('tafel');
const board = kringOf('ander');
const broad = kringOf('breed');

describe('USUAL_KRING', () => {
  it('never starts wider than the table, but for what regions plan together', () => {
    const wide: readonly KringKind[] = KRING_KINDS.filter(
      (kind) => !['eigen', 'kernteam', 'tafel'].includes(kind),
    );
    const wider = RECORD_KINDS.filter((record) => USUAL_KRING[record].some((kind) => wide.includes(kind)));
    expect(wider).toEqual(['closed_places', 'conversion_milestone', 'landsdeel_funding', 'plan_decision']);
  });
});

describe('usualKring', () => {
  it('offers the kring of what stood before, as long as it may be written', () => {
    expect(usualKring([own, table, broad], 'risk', broad.id)).toBe(broad.id);
    expect(usualKring([own, table], 'agreement', broad.id)).toBe(table.id);
  });

  it('offers a region the kernteam for what can be told there first', () => {
    expect(usualKring([own, kernteam, table, broad], 'risk')).toBe(kernteam.id);
    expect(usualKring([own, kernteam, table, broad], 'register_version')).toBe(kernteam.id);
  });

  it('offers the table for what does nothing without the provider', () => {
    expect(usualKring([own, kernteam, table, broad], 'agreement')).toBe(table.id);
    expect(usualKring([own, kernteam, table, broad], 'kpi_norm')).toBe(table.id);
  });

  it('offers a provider the table, and who only listens the own kring', () => {
    expect(usualKring([own, table, broad], 'assessment')).toBe(table.id);
    expect(usualKring([own, board, broad], 'assessment')).toBe(own.id);
  });

  it('offers nothing to who may write nowhere', () => {
    expect(usualKring([], 'risk')).toBeNull();
  });
});
