import { dossierTables } from '../migrate/templates.ts';
import { REVISION_CHAIN, recordVisibleFrom } from './m0005-risks.ts';

/** Steps on the ladder of the Draaiboek, and agreements whose first due date is kept for ever. */
export const ladderAndAgreements = dossierTables([
  {
    name: 'ladder_step',
    columns: `step_id uuid not null, kind text not null check (kind in ('vaststelling', 'verkenning', 'advies', 'afschaling')),
      trede smallint not null check (trede between 1 and 6), effective_on date not null,
      date_precision text not null check (date_precision in ('day', 'month')), decided_by text not null check (length(decided_by) between 1 and 500),
      document text not null check (length(document) between 1 and 500), note text not null check (length(note) <= 4000),
      primary key (dossier_id, step_id)`,
    app: 'append',
    sight: 'always',
  },
  {
    name: 'agreement_revision',
    columns: `record_id uuid not null, ${REVISION_CHAIN}, stand_per date not null, title text not null check (length(title) between 1 and 500),
      party text not null check (length(party) between 1 and 200), topic text not null check (length(topic) <= 200), due_on date not null,
      move_reason text check (length(move_reason) between 1 and 2000), status text not null check (status in ('open', 'nagekomen', 'vervallen')),
      settled_on date, source text not null check (length(source) <= 500), check ((status = 'open') = (settled_on is null)),
      primary key (dossier_id, record_id, revision_id),
      foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
      foreign key (dossier_id, record_id, supersedes) references public.agreement_revision (dossier_id, record_id, revision_id)`,
    subjectVisible: recordVisibleFrom('agreement_revision'),
    app: 'append',
    sight: 'always',
  },
]);
