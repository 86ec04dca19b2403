import type { Organisation } from '@regietafel/contracts/sharing/acts';
import { describe, expect, it } from 'vitest';
import { candidatesFor, PROPOSAL_KINDS, rolesFor } from './candidates.ts';

function organisation(name: string, overrides: Partial<Organisation> = {}): Organisation {
  return {
    tenantId: '00000000-0000-4000-8000-000000000001' as Organisation['tenantId'],
    name,
    kind: 'jeugdregio',
    isOwn: false,
    capacities: ['accounthoudend', 'strategisch_belang', 'betrokken'],
    role: null,
    isInvited: false,
    seesFrom: null,
    ...overrides,
  };
}

const ALL = [
  organisation('eigen', { isOwn: true, role: 'accounthoudend' }),
  organisation('deelnemer', { role: 'strategisch_belang' }),
  organisation('nieuwkomer', { role: 'betrokken', seesFrom: '2026-01-01' as Organisation['seesFrom'] }),
  organisation('gevraagd', { isInvited: true }),
  organisation('buiten'),
  organisation('gemeente', { kind: 'gemeente', capacities: ['betrokken'] }),
  organisation('gemeente aan tafel', { kind: 'gemeente', capacities: ['betrokken'], role: 'betrokken' }),
];

describe('candidatesFor', () => {
  it.each([
    ['invite', ['deelnemer', 'nieuwkomer', 'buiten', 'gemeente']],
    ['change_role', ['eigen', 'deelnemer', 'nieuwkomer']],
    ['grant_history', ['nieuwkomer']],
    ['end_participation', ['eigen', 'deelnemer', 'nieuwkomer', 'gemeente aan tafel']],
    ['hand_over', ['deelnemer', 'nieuwkomer', 'buiten']],
    ['close_dossier', []],
  ] as const)('%s', (kind, expected) => {
    expect(candidatesFor(kind, ALL).map(({ name }) => name)).toEqual(expected);
  });

  it('offers to an organisation that takes part only to become accounthoudend, and no capacity that it has', () => {
    const taking = organisation('deelnemer', { role: 'strategisch_belang' });
    expect(rolesFor('invite', taking)).toEqual(['accounthoudend']);
    expect(rolesFor('change_role', taking)).toEqual(['betrokken']);
    expect(PROPOSAL_KINDS).toHaveLength(6);
  });
});
