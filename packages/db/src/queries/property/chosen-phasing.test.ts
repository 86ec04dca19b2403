import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { phasingCashEvents, phasingGaps } from '@regietafel/domain/property/cash-events';
import { gapsOf, patternOf, yearlyCosts } from '@regietafel/domain/property/yearly';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { demoDossierId } from '../../scenarios/demo/dossier.ts';
import { demoActor } from '../../scenarios/demo/people.ts';
import { XONAR_HORIZON } from '../../scenarios/demo/xonar-property.ts';
import { xonarRiskId } from '../../scenarios/demo/xonar-register.ts';
import { loadDemo } from '../../scenarios/load-demo.ts';
import { findChosenPhasing } from './chosen-phasing.ts';
import { recordPhasing } from './phasings.ts';

const XONAR = demoDossierId('xonar');
const CONTROLLER = demoActor('controller@zuid-limburg');
const PROVIDER = demoActor('controller@xonar');
const OUTSIDER = demoActor('ambtenaar@food-valley');

let urls: TestDatabase;
let db: Database;

beforeAll(async () => {
  urls = await createTestDatabase();
  await loadDemo(urls, { hash: async () => 'onbruikbaar', today: '2026-11-22' as PlainDate });
  db = openDatabase(urls);
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

const chosenFor = (actor: typeof CONTROLLER, asOf = NOW) =>
  findChosenPhasing(tenantReader(db, actor, { dossierId: XONAR }), XONAR, asOf);

async function given() {
  const found = await chosenFor(CONTROLLER);
  if (found === undefined) throw new Error('the demonstration has no chosen phasing');
  return found;
}

describe('the property of XONAR in the demonstration', () => {
  test('costs far more than the budget in the first years, less later, and enough over ten (S12)', async () => {
    const { plan, works, means } = await given();
    const pattern = patternOf(gapsOf(yearlyCosts(plan, works, XONAR_HORIZON), means));
    expect(pattern.shortYears).toEqual([2025, 2026, 2027]);
    expect(pattern.roomYears).toEqual([2028, 2029, 2030, 2031, 2032, 2033, 2034]);
    expect(pattern.shortCents).toBeGreaterThan(100_000_000);
    expect(pattern.endCents).toBeGreaterThan(0);
    expect(pattern.openWorkIds).toHaveLength(1);
  });

  test('goes into the forecast as what the chosen phasing costs above the budget, once, with its risk', async () => {
    const found = await given();
    const events = phasingCashEvents(found);
    const gaps = phasingGaps(found);
    expect(events.reduce((sum, event) => sum + event.cents, 0)).toBe(
      -gaps.reduce((sum, { gapCents }) => sum + (gapCents ?? 0), 0),
    );
    expect(events[0]).toMatchObject({ month: '2025-07', coversRiskIds: [xonarRiskId(5)] });
    expect(events[0]?.cents).toBeGreaterThan(0);
  });
});

describe('the phasing that counts', () => {
  test('is seen by the table, and by nobody outside', async () => {
    expect((await chosenFor(PROVIDER))?.phasing.name).toBe('Fasering op de externe toets');
    expect(await chosenFor(OUTSIDER)).toBeUndefined();
  });

  test('was not there before it was recorded', async () => {
    const knownAt = '2024-10-20T09:00:00Z' as Instant;
    expect(await chosenFor(CONTROLLER, { standPer: null, knownAt })).toBeUndefined();
  });

  test('is the one chosen last: another one puts it aside for who sees that', async () => {
    const { phasing } = await given();
    await withTenant(db, CONTROLLER, async (tx) => {
      const {
        origin,
        recordedAt: _at,
        revisionId: _revision,
        isFictitious: _fictitious,
        ...content
      } = phasing;
      await recordPhasing(tx, newId(), {
        ...content,
        phasingId: newId(),
        name: 'Een andere',
        supersedes: null,
        kringId: origin.kring.id,
      });
    });
    expect((await given()).phasing.name).toBe('Een andere');
  });
});
