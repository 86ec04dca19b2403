import type { Calls } from './call.ts';

const SUBJECT = (ids: { risk: string }) => ({ kind: 'risk', id: ids.risk });

export const liveCalls: Calls<'live'> = {
  'live.look': (ids) => ({
    tabId: ids.revision,
    dossierId: ids.dossier,
    at: { subject: SUBJECT(ids), kringId: ids.kring },
    isEditing: false,
  }),
  'live.lookAway': (ids) => ({ tabId: ids.revision }),
  'live.present': (ids) => ({ dossierId: ids.dossier, subject: SUBJECT(ids) }),
};
