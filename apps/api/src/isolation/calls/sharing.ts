import type { Calls } from './call.ts';

export const sharingCalls: Calls<'sharing'> = {
  'sharing.dossier': (ids) => ({ dossier: ids.slug }),
  'sharing.participants': (ids) => ({ dossierId: ids.dossier }),
  'sharing.kringen': (ids) => ({ dossierId: ids.dossier }),
  'sharing.viewpoints': (ids) => ({ dossierId: ids.dossier }),
};
