import { type Calls, NOW } from './call.ts';

export const portfolioCalls: Calls<'portfolio'> = {
  'portfolio.list': () => undefined,
  'portfolio.news': () => undefined,
  'portfolio.overview': (ids) => ({ dossierId: ids.dossier, asOf: NOW }),
  'portfolio.visit': (ids) => ({ dossierId: ids.dossier }),
};
