/**
 * Header in which a page tells which organisation it shows. The tenant of a call comes from the session alone; a page
 * that shows another one, left open in a tab while the person switched elsewhere, is refused.
 */
export const SHOWN_TENANT_HEADER = 'regietafel-tenant';
