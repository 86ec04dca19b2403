import { BINDING } from './act-effects.ts';

/** The actor acts for the own organisation, which is accounthoudend in the dossier today, and binds it. */
export const holdsAccount = (
  table: string,
): string => `${table}.author_tenant_id = (select law.actor_tenant()) and ${BINDING}
  and exists (select from law.own_participations() p where p.dossier_id = ${table}.dossier_id and p.role = 'accounthoudend')`;
