import { OBJECT_RELATIONS, type ObjectRelation } from '@regietafel/domain/sharing/object-relation';
import { MEMBERSHIP_ROLES } from '@regietafel/domain/sharing/tenant';
import { oneOf, type SearchOf, searchParams, text } from '../../lib/search/search-params.ts';

const rightsReaders = { rol: oneOf(MEMBERSHIP_ROLES), zoek: text };

/** Whose rights are shown, as the address says it. */
export const rightsSearch = searchParams(rightsReaders);
export type RightsSearch = SearchOf<typeof rightsReaders>;

const matrixReaders = { dossier: oneOf(OBJECT_RELATIONS), zoek: text };

/** For whose dossier the matrix is shown, as the address says it. */
export const matrixSearch = searchParams(matrixReaders);
export type MatrixSearch = SearchOf<typeof matrixReaders>;

/** The own dossier when the address names none. */
export function relationOf({ dossier }: MatrixSearch): ObjectRelation {
  return dossier ?? 'own';
}
