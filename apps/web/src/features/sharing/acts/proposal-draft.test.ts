import type { Organisation } from '@regietafel/contracts/sharing/acts';
import { plainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { testId } from '@regietafel/domain/testing/ids';
import { describe, expect, it } from 'vitest';
import { aboutOrganisation, proposalOf, usualDraft } from './proposal-draft.ts';

const DAY = plainDate('2026-03-01');
const DOSSIER = testId<DossierId>(1);
const council: Organisation = {
  tenantId: testId<TenantId>(2),
  name: 'Gemeente',
  kind: 'gemeente',
  isOwn: false,
  capacities: ['betrokken'],
  role: null,
  isInvited: false,
  seesFrom: null,
};

describe('a proposal', () => {
  it('starts today, waits a month, and shows a newcomer nothing of the past', () => {
    expect(usualDraft('invite', DAY)).toMatchObject({
      effectiveOn: DAY,
      lapsesOn: '2026-03-31',
      history: 'joining',
      until: null,
    });
  });

  it('takes a capacity that fits the organisation', () => {
    const draft = { ...usualDraft('invite', DAY), role: 'accounthoudend' as const };
    expect(aboutOrganisation(draft, 'invite', council)).toMatchObject({
      tenantId: council.tenantId,
      role: 'betrokken',
    });
  });

  it('offers a region the capacity that reads least', () => {
    const region: Organisation = {
      ...council,
      kind: 'jeugdregio',
      capacities: ['accounthoudend', 'strategisch_belang', 'betrokken'],
    };
    const draft = usualDraft('invite', DAY);
    expect(aboutOrganisation(draft, 'invite', region).role).toBe('betrokken');
    const chosen = { ...draft, role: 'strategisch_belang' as const };
    expect(aboutOrganisation(chosen, 'invite', region).role).toBe('strategisch_belang');
  });

  it('sends a day since which is read only with the choice of a day', () => {
    const draft = { ...usualDraft('invite', DAY), seesFrom: '2026-01-01' };
    expect(proposalOf('invite', DOSSIER, draft)).toMatchObject({ history: 'joining', seesFrom: null });
    expect(proposalOf('invite', DOSSIER, { ...draft, history: 'day' })).toMatchObject({
      seesFrom: '2026-01-01',
    });
  });

  it('sends of each kind only what belongs to it', () => {
    const draft = usualDraft('close_dossier', DAY);
    expect(Object.keys(proposalOf('close_dossier', DOSSIER, draft)).toSorted()).toEqual([
      'dossierId',
      'effectiveOn',
      'kind',
      'lapsesOn',
      'reason',
    ]);
    expect(proposalOf('hand_over', DOSSIER, { ...draft, kept: 'betrokken' })).toMatchObject({
      role: 'betrokken',
    });
  });
});
