import { findNamedViewing, findViewAs, viewAsHeader, viewAsText } from '@regietafel/contracts/core/view-as';
import type { ViewAs } from '@regietafel/domain/sharing/tenant';
import { matching } from '../search/search-params.ts';

/*
 * Looking at a dossier as somebody else stands in the address, as `bekijkAls`. It holds for the whole life of the page in
 * the browser: whoever goes to look as somebody else, or as oneself again, loads the page anew, so that nothing that was
 * read through other eyes can be left anywhere in it.
 */

/** The value in the address, where it says as whom the dossier is looked at. */
export const viewAsReader = matching((value): value is string => findViewAs(value) !== undefined);

/** As whom an address looks at which dossier, as the header says it to the server; null for as oneself. */
export function viewingAt(pathname: string, search: string): string | null {
  const [, dossier] = /^\/dossiers\/([^/]+)/.exec(pathname) ?? [];
  const as = findViewAs(new URLSearchParams(search).get('bekijkAls') ?? '');
  return dossier === undefined || as === undefined ? null : viewAsHeader({ dossier: decoded(dossier), as });
}

/** A part of the address as it reads; as it stands where that is not well formed, which then names no dossier. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** As whom this page looks at which dossier, since it was loaded; null for as oneself. */
export const shownViewing: string | null =
  'location' in globalThis ? viewingAt(window.location.pathname, window.location.search) : null;

/** The same in its parts. */
export const shownView = shownViewing === null ? undefined : findNamedViewing(shownViewing);

/** The address of a page of a dossier as somebody else would see it. */
export function viewingHref(pathname: string, as: ViewAs): string {
  return `${pathname}?bekijkAls=${viewAsText(as)}`;
}
