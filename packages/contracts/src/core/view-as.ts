import { asId, isId, type TenantId } from '@regietafel/domain/core/ids';
import type { ViewAs } from '@regietafel/domain/sharing/tenant';

/**
 * Header in which a page tells as whom it looks at which dossier. What may be looked at as whom is up to the server; a
 * call that would change something is refused under it.
 */
export const VIEW_AS_HEADER = 'regietafel-view-as';

/** The capacities as which somebody can look without naming an organisation: the broad consultation. */
export const VIEWED_CAPACITIES = ['betrokken'] as const;

/** As whom a page looks, in an address or a header: the id of an organisation, or a capacity. */
export function viewAsText(viewAs: ViewAs): string {
  return viewAs.kind === 'organisation' ? viewAs.tenantId : viewAs.role;
}

/** Reads what `viewAsText` wrote; undefined for anything else. */
export function findViewAs(text: string): ViewAs | undefined {
  if (isId(text)) return { kind: 'organisation', tenantId: asId<TenantId>(text) };
  const role = VIEWED_CAPACITIES.find((capacity) => capacity === text);
  return role === undefined ? undefined : { kind: 'capacity', role };
}

/** The dossier, named by its slug or id, and as whom it is looked at. */
export interface NamedViewing {
  readonly dossier: string;
  readonly as: ViewAs;
}

/** The value of the header. */
export function viewAsHeader({ dossier, as }: NamedViewing): string {
  return `${encodeURIComponent(dossier)} ${viewAsText(as)}`;
}

/** Reads the value of the header; undefined when it is none that `viewAsHeader` writes. */
export function findNamedViewing(header: string): NamedViewing | undefined {
  const [, dossier, text] = /^([\w.~%-]{1,300}) ([\w-]+)$/.exec(header) ?? [];
  const as = text === undefined ? undefined : findViewAs(text);
  if (dossier === undefined || as === undefined) return undefined;
  try {
    return { dossier: decodeURIComponent(dossier), as };
  } catch {
    return undefined;
  }
}
