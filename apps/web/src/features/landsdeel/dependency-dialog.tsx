import { dependencyConflict, type LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import type { DossierId } from '@regietafel/domain/core/ids';
import { Notice } from '@regietafel/ui/components/notice';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { portfolioQuery } from '../../lib/portfolio/portfolio-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { DossierContext } from '../../lib/sharing/dossier.ts';
import { ChooseField } from './choose-field.tsx';
import { type DependencyDraft, DependencyFields, dependencyDraftOf } from './dependency-fields.tsx';

interface DependencyDialogProps {
  readonly plan: LandsdeelPlan;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.landsdeel.recordDependency.mutate>[0];

/** The form that says, in the dossier of a provider, that its herstelplan leans on the plan. */
export function DependencyDialog({ plan, onClose }: DependencyDialogProps) {
  const t = useMessages('landsdeel');
  const tenantId = useTenantId();
  const { data: portfolio } = useQuery(portfolioQuery(tenantId));
  const dossiers = portfolio?.dossiers ?? [];
  const [dossierId, setDossierId] = useState('');
  const dossier = dossiers.find((one) => one.dossierId === dossierId) ?? null;
  const about = { dossierId: dossierId as DossierId, planId: plan.planId };
  const { data: told } = useQuery({
    ...tenantQuery(tenantId, 'landsdeel.dependency', about, (options) =>
      api.landsdeel.dependency.query(about, options),
    ),
    enabled: dossierId !== '',
  });
  const [typed, setTyped] = useState<DependencyDraft | null>(null);
  const draft = typed ?? dependencyDraftOf(told, plan);
  const saving = useSave<Input>({
    save: api.landsdeel.recordDependency.mutate,
    done: t('recorded'),
    onDone: onClose,
  });
  const theirs = overtakenBy(saving.failure, dependencyConflict);
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = theirs ? (theirs.own?.revisionId ?? null) : draft.supersedes;
    setTyped({ ...draft, supersedes });
    // What is not filled in is left for the checks to name.
    saving.save({
      ...about,
      ...draft,
      supersedes,
      kringId: draft.kringId ?? '',
      standPer: plan.day,
      since: draft.since ?? '',
    } as Input);
  };
  return (
    <SaveDialog
      {...saving}
      title={t('act.dependency')}
      action={t('save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      refusal={
        theirs && (
          <Notice tone="caution" role="alert" title={t('conflict.title')}>
            {t('conflict.body')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          <ChooseField
            label={t('form.dossier')}
            path="dossierId"
            parts={parts}
            value={dossierId}
            onChange={(next) => {
              setDossierId(next);
              setTyped(null);
            }}
            options={dossiers.map((one) => ({ value: one.dossierId, label: one.providerName }))}
          />
          {told?.desk.mayRecord === false && <Notice tone="info">{t('form.noRight')}</Notice>}
          {told?.desk.mayRecord === true && (
            // It is read by a kring of that dossier, not of the one of the page.
            <DossierContext value={dossier}>
              <DependencyFields told={told} draft={draft} onChange={setTyped} parts={parts} />
            </DossierContext>
          )}
        </>
      )}
    </SaveDialog>
  );
}
