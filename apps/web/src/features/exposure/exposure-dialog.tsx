import { type Exposure, exposureConflict } from '@regietafel/contracts/exposure/exposure';
import type { ExposureSide } from '@regietafel/domain/exposure/share';
import { CARE_KINDS, type CareKind } from '@regietafel/domain/indicators/profile';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { CareFields } from './care-fields.tsx';
import { contentOf, draftOf, ownOf, placesOf, refusedKind } from './exposure-draft.ts';
import { GuaranteeFields } from './guarantee-fields.tsx';
import { StatementFields } from './statement-fields.tsx';
import { TracedField } from './traced-field.tsx';

interface ExposureDialogProps {
  readonly exposure: Exposure;
  readonly side: ExposureSide;
  readonly year: number;
  readonly onClose: () => void;
}

/** Fills in what the own organisation has at the provider in a year: kind of care by kind of care, by municipality. */
export function ExposureDialog({ exposure, side, year, onClose }: ExposureDialogProps) {
  const t = useMessages('exposure');
  const { dossierId } = useDossier();
  const before = ownOf(exposure, year);
  const { draft, change, forget, discard, isRestored } = useDraft(`exposure/${dossierId}/${year}`, () =>
    draftOf(exposure, before),
  );
  const places = placesOf(exposure, side, year);
  const content = contentOf(draft, places);
  const close = () => {
    forget();
    onClose();
  };
  const saving = useSave({ save: api.exposure.record.mutate, done: t('form.recorded'), onDone: close });
  const theirs = overtakenBy(saving.failure, exposureConflict);
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const upon = theirs ? ownOf(theirs, year) : null;
    const supersedes = upon?.headRevisionId ?? draft.supersedes;
    change({ supersedes });
    const { cells: _cells, ...told } = draft;
    saving.save({
      ...told,
      dossierId,
      supersedes,
      kringId: draft.kringId ?? '',
      standPer: draft.standPer ?? '',
      year,
      rows: [...content.rows],
      guarantees: [...content.guarantees],
      room: [...content.room],
    });
  };
  // The kind of care that the person chose, until an attempt is refused in another one.
  const [chosen, setChosen] = useState({ kind: firstKind(content.rows), attempt: saving.attempt });
  const refused = refusedKind(saving.failure?.fields?.map(({ path }) => path) ?? [], content.rows);
  const careKind = chosen.attempt === saving.attempt ? chosen.kind : (refused ?? chosen.kind);
  return (
    <SaveDialog
      {...saving}
      title={t(before?.withdrawnReason === null ? 'form.change' : 'form.new', { year: String(year) })}
      action={t('form.save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      onCancel={close}
      refusal={
        theirs && (
          <Notice tone="caution" role="alert" title={t('form.conflictTitle')}>
            {t('form.conflictBody')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          <DraftNotice isRestored={isRestored} onDiscard={discard} />
          {side === 'total' && <Notice tone="info">{t('form.totalWarning')}</Notice>}
          <CareFields
            careKind={careKind}
            onKind={(kind) => setChosen({ kind, attempt: saving.attempt })}
            places={places}
            draft={draft}
            rows={content.rows}
            hasRoom={side === 'share'}
            onChange={change}
            parts={parts}
          />
          {side === 'share' && (
            <>
              <GuaranteeFields
                places={places}
                guarantees={draft.guarantees}
                onChange={(guarantees) => change({ guarantees })}
              />
              <TracedField
                label={t('form.mayBeTraced')}
                hint={t('form.mayBeTracedHint')}
                value={draft.mayBeTraced}
                onChange={(mayBeTraced) => change({ mayBeTraced })}
                parts={parts}
              />
            </>
          )}
          <StatementFields
            kringen={exposure.desk.kringen}
            before={before}
            draft={draft}
            onChange={change}
            parts={parts}
          />
        </>
      )}
    </SaveDialog>
  );
}

function firstKind(rows: readonly { readonly careKind: CareKind }[]): CareKind {
  return CARE_KINDS.find((kind) => rows.some(({ careKind }) => careKind === kind)) ?? 'ambulant';
}
