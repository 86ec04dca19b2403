import { asOfReaders } from '../history/as-of.ts';
import { type SearchOf, searchParams } from '../search/search-params.ts';
import { viewAsReader } from './viewing.ts';

const readers = { ...asOfReaders, bekijkAls: viewAsReader };

/** What the address says on every page of a dossier: the reading position, and as whom it is looked at. */
export const dossierSearch = searchParams(readers);
export type DossierSearch = SearchOf<typeof readers>;
