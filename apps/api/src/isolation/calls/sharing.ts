import { providerIdOf } from '@regietafel/db/reference-data/ids';
import { type Calls, TODAY } from './call.ts';

const LAPSES = Temporal.PlainDate.from(TODAY).add({ days: 30 }).toString();

export const sharingCalls: Calls<'sharing'> = {
  'sharing.dossier': (ids) => ({ dossier: ids.slug }),
  'sharing.participants': (ids) => ({ dossierId: ids.dossier }),
  'sharing.kringen': (ids) => ({ dossierId: ids.dossier }),
  'sharing.addedKringen': (ids) => ({ dossierId: ids.dossier }),
  'sharing.addKring': (ids) => ({
    dossierId: ids.dossier,
    name: 'Proef',
    admittedRoles: ['accounthoudend'],
    admittedSeats: [],
    reason: 'Proef',
  }),
  'sharing.closeKring': (ids) => ({ dossierId: ids.dossier, aboutKringId: ids.kring, reason: 'Proef' }),
  'sharing.viewpoints': (ids) => ({ dossierId: ids.dossier }),
  'sharing.acts': (ids) => ({ dossierId: ids.dossier }),
  'sharing.organisations': (ids) => ({ dossierId: ids.dossier }),
  'sharing.propose': (ids) => ({
    kind: 'invite',
    dossierId: ids.dossier,
    tenantId: ids.tenant,
    role: 'strategisch_belang',
    effectiveOn: TODAY,
    until: null,
    history: 'joining',
    seesFrom: null,
    reason: 'Proef',
    lapsesOn: LAPSES,
  }),
  'sharing.consent': (ids) => ({ dossierId: ids.dossier, actId: ids.act, answer: 'agree', note: '' }),
  'sharing.leave': (ids) => ({ dossierId: ids.dossier, effectiveOn: TODAY, reason: 'Proef' }),
  'sharing.invitations': () => undefined,
  'sharing.answer': (ids) => ({ actId: ids.act, answer: 'decline', note: '' }),
  'sharing.providers': () => undefined,
  // The list of providers is the same for everybody; whether one is followed is told to whoever may follow it.
  'sharing.open': () => ({ providerId: providerIdOf('xonar') }),
};
