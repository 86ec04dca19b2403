/** `alle`: every right, each year. `bevoorrecht`: the rights that give rights or bind, each quarter. */
export const REVIEW_KINDS = ['alle', 'bevoorrecht'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
