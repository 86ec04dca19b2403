/** Whose object a call is about, seen from the organisation that calls. */
export const OBJECT_RELATIONS = ['own', 'shared', 'foreign'] as const;
export type ObjectRelation = (typeof OBJECT_RELATIONS)[number];
