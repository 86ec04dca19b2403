import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { newId, type TenantId } from '@regietafel/domain/core/ids';
import { PARTICIPATION_ROLES, SEAT_KINDS } from '@regietafel/domain/sharing/tenant';
import { expect, it } from 'vitest';
import { translator } from '../i18n/message.ts';
import { messages } from '../i18n/nl/kringen.ts';
import { newReaders, sortMoves } from './kring-move.ts';

const t = translator(messages, 'nl');
const organisation = (name: string, role: ListedKring['organisations'][number]['role']) => ({
  tenantId: newId<TenantId>(),
  name,
  role,
  isOwn: false,
  seesFrom: null,
});
const region = organisation('Zuid-Limburg', 'accounthoudend');
const seat = { personName: 'Bas', tenantName: 'Jeugdautoriteit', kind: 'ambtelijk' as const };

const kernteam = {
  kind: 'kernteam' as const,
  admittedRoles: ['accounthoudend' as const],
  admittedSeats: SEAT_KINDS,
  organisations: [region],
  seats: [seat],
};
const table = {
  ...kernteam,
  kind: 'tafel' as const,
  admittedRoles: ['accounthoudend' as const, 'aanbieder' as const],
  organisations: [region, organisation('XONAR', 'aanbieder')],
};
const all = {
  kind: 'openbaar' as const,
  admittedRoles: PARTICIPATION_ROLES,
  admittedSeats: [],
  organisations: table.organisations,
  seats: [],
};

it('names who newly reads', () => {
  expect(newReaders(kernteam, table, t)).toEqual(['XONAR']);
  expect(newReaders(table, kernteam, t)).toEqual([]);
});

it('tells the rule where no name is known, and that it becomes public', () => {
  expect(newReaders(table, all, t)).toEqual([
    'regio’s met strategisch belang',
    'betrokken organisaties',
    'adviserende organisaties',
    'iedereen (openbaar)',
  ]);
});

it('names who has a seat and reads by nothing else', () => {
  const own = { ...kernteam, kind: 'eigen' as const, admittedRoles: [], admittedSeats: [], seats: [] };
  expect(newReaders(own, kernteam, t)).toEqual(['Bas', 'wie een bestuurlijke zetel heeft']);
});

it('tells of several kringen apart where somebody newly reads', () => {
  const { widened, narrowed } = sortMoves<Parameters<typeof newReaders>[0]>([kernteam, all], table, t);
  expect(widened).toEqual({ kringen: [kernteam], readers: ['XONAR'] });
  expect(narrowed.kringen).toEqual([all]);
});
