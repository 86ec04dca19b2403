import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { expect, it } from 'vitest';
import { findNamedViewing, findViewAs, viewAsHeader } from './view-as.ts';

const organisation = { kind: 'organisation', tenantId: newId<TenantId>() } as const;
const broad = { kind: 'capacity', role: 'betrokken' } as const;

it('reads back what it writes', () => {
  for (const dossier of ['pactum', 'é stichting 100%', newId<TenantId>()])
    for (const as of [organisation, broad])
      expect(findNamedViewing(viewAsHeader({ dossier, as }))).toEqual({ dossier, as });
});

it.each([
  '',
  'pactum',
  'pactum kernteam',
  ' betrokken',
  'pactum betrokken x',
  '%E0%A4%A betrokken',
  'a\nb c',
])('takes %j for nothing', (header) => {
  expect(findNamedViewing(header)).toBeUndefined();
});

it('knows only the capacities that say whom they stand for', () => {
  expect(findViewAs('betrokken')).toEqual(broad);
  expect(findViewAs('accounthoudend')).toBeUndefined();
});
