import { ACROSS_REGIONS } from './places/across-regions.ts';
import { DOSSIER } from './places/dossier.ts';
import { MONEY } from './places/money.ts';
import { ORGANISATION } from './places/organisation.ts';
import type { Place } from './places/place.ts';

/** Every page of the route tree, and the windows that open on them. */
export const EVERY_PAGE: readonly Place[] = [...ORGANISATION, ...DOSSIER, ...MONEY, ...ACROSS_REGIONS];
