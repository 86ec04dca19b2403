import { type Calls, TODAY } from './call.ts';

export const seatsCalls: Calls<'seats'> = {
  'seats.desk': (ids) => ({ dossierId: ids.dossier }),
  'seats.give': (ids) => ({
    dossierId: ids.dossier,
    accountId: ids.person,
    kind: 'ambtelijk',
    mayActForTable: false,
    validFrom: TODAY,
    validTo: null,
    deputyAccountId: null,
  }),
  'seats.change': (ids) => ({
    dossierId: ids.dossier,
    seatId: ids.seat,
    validTo: null,
    deputyAccountId: ids.person,
    reason: 'Proef',
  }),
  'seats.end': (ids) => ({ dossierId: ids.dossier, seatId: ids.seat, reason: 'Proef' }),
  'seats.recordAbsence': (ids) => ({
    dossierId: ids.dossier,
    seatId: ids.seat,
    validFrom: TODAY,
    validTo: '2060-12-31',
  }),
  'seats.offer': (ids) => ({ dossierId: ids.dossier, tenantId: ids.tenant, kinds: ['ambtelijk'] }),
};
