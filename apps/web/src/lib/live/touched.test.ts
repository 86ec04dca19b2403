import { type DossierId, newId, type TenantId } from '@regietafel/domain/core/ids';
import { expect, test } from 'vitest';
import { isTouched } from './touched.ts';

const [ONE, OTHER] = [newId<DossierId>(), newId<DossierId>()];
const TENANT = newId<TenantId>();

test.each([
  ['risks.register', { dossierId: ONE }, true],
  ['risks.risk', { dossierId: ONE, riskId: 'x' }, true],
  ['risks.register', { dossierId: OTHER }, false],
  ['kpis.board', { dossierId: ONE }, false],
  ['live.present', { dossierId: ONE }, false],
  ['portfolio.list', {}, true],
  ['portfolio.overview', { dossierId: ONE }, true],
  ['portfolio.overview', { dossierId: OTHER }, false],
  ['history.changes', { dossierId: ONE }, true],
  ['sharing.dossier', { dossier: 'xonar' }, false],
])('a risk that changed in one dossier and %s of %j: %s', (procedure, input, expected) => {
  const changes = [{ dossierId: ONE, areas: ['risks'] as const }];
  expect(isTouched([TENANT, procedure, input], changes)).toBe(expected);
});

test.each(['sharing', 'everything'] as const)(
  '%s touches all of the dossier, and nothing of another',
  (area) => {
    const changes = [{ dossierId: ONE, areas: [area] }];
    for (const procedure of ['risks.register', 'sharing.kringen', 'threads.list'])
      expect([
        isTouched([TENANT, procedure, { dossierId: ONE }], changes),
        isTouched([TENANT, procedure, { dossierId: OTHER }], changes),
      ]).toEqual([true, false]);
    expect(isTouched([TENANT, 'sharing.dossier', { dossier: 'xonar' }], changes)).toBe(true);
  },
);

test('who comes and goes is asked anew, and nothing else is', () => {
  const changes = [{ dossierId: ONE, areas: ['presence'] as const }];
  expect(isTouched([TENANT, 'live.present', { dossierId: ONE }], changes)).toBe(true);
  expect(isTouched([TENANT, 'risks.register', { dossierId: ONE }], changes)).toBe(false);
  expect(isTouched([TENANT, 'portfolio.list', {}], changes)).toBe(false);
});

test('who is at work is no question to an organisation', () => {
  expect(isTouched(['session'], [{ dossierId: ONE, areas: ['everything'] }])).toBe(false);
});
