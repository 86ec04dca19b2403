import { indicatorIdOf } from '@regietafel/db/reference-data/ids';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type Calls, TODAY } from './call.ts';

export const releaseCalls: Calls<'release'> = {
  'release.list': ({ dossier }) => ({ dossierId: dossier }),
  'release.propose': ({ dossier }) => ({
    dossierId: dossier,
    indicatorIds: [indicatorIdOf('solvabiliteit')],
    detail: 'aggregate',
    purpose: 'Een advies over het zorglandschap',
    audiences: ['taskforce'],
    validFrom: TODAY,
    lastDay: addDays(TODAY as PlainDate, 30),
  }),
  'release.answer': ({ dossier, release }) => ({
    dossierId: dossier,
    releaseId: release,
    answer: 'agree',
    note: '',
  }),
  'release.withdraw': ({ dossier, release }) => ({
    dossierId: dossier,
    releaseId: release,
    reason: 'Het advies is klaar',
  }),
};
