import { type Calls, DAY } from './call.ts';

const FILTER = { kind: null, accountId: null, from: DAY, to: null };

export const auditCalls: Calls<'audit'> = {
  'audit.log': (ids) => ({ ...FILTER, dossierId: ids.dossier, before: null }),
  'audit.logChoices': () => undefined,
  'audit.exportLog': (ids) => ({ ...FILTER, dossierId: ids.dossier, format: 'csv' }),
  'audit.trail': (ids) => ({ dossierId: ids.dossier, subject: { kind: 'risk', id: ids.risk } }),
  'audit.support': () => undefined,
  'audit.endSupport': (ids) => ({ accessId: ids.revision }),
};
