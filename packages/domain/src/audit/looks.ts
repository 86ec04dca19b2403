import type { SubjectKind } from '../core/subject.ts';

/** What a look can be at: what stands in a dossier, or the trail itself. */
export type LookKind = SubjectKind | 'audit_entry' | 'search_result';
