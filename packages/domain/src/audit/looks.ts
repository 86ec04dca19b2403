import type { SubjectKind } from '../core/subject.ts';

/** What a look can be at: what stands in a dossier, the trail itself, figures of many providers, or everything of the organisation. */
export type LookKind = SubjectKind | 'audit_entry' | 'search_result' | 'comparison' | 'organisation';
