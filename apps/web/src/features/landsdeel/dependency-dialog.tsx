import type { DependencyDesk, LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import { LANDSDEEL_BOUNDS } from '@regietafel/contracts/landsdeel/record';
import type { DossierId } from '@regietafel/domain/core/ids';
import { DEPENDENCY_EFFECTS } from '@regietafel/domain/landsdeel/plan';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { DateField } from '@regietafel/ui/components/date-field';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { portfolioQuery } from '../../lib/portfolio/portfolio-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { ChooseField } from './choose-field.tsx';

interface DependencyDialogProps {
  readonly plan: LandsdeelPlan;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.landsdeel.recordDependency.mutate>[0];

interface Draft {
  readonly kringId: string;
  readonly effect: string;
  readonly since: string | null;
  readonly endedOn: string | null;
  readonly note: string;
}

/** The form that says, in the dossier of a provider, that its herstelplan leans on the plan. */
export function DependencyDialog({ plan, onClose }: DependencyDialogProps) {
  const t = useMessages('landsdeel');
  const tenantId = useTenantId();
  const { data: portfolio } = useQuery(portfolioQuery(tenantId));
  const [dossierId, setDossierId] = useState('');
  const about = { dossierId: dossierId as DossierId, planId: plan.planId };
  const { data: desk } = useQuery({
    ...tenantQuery(tenantId, 'landsdeel.dependency', about, (options) =>
      api.landsdeel.dependency.query(about, options),
    ),
    enabled: dossierId !== '',
  });
  const [typed, setTyped] = useState<Draft | null>(null);
  const draft = typed ?? draftOf(desk, plan);
  const saving = useSave<Input>({
    save: api.landsdeel.recordDependency.mutate,
    done: t('recorded'),
    onDone: onClose,
  });
  const submit = () =>
    // What is not filled in is left for the checks to name.
    saving.save({
      ...about,
      ...draft,
      mayWiden: false,
      supersedes: desk?.own?.revisionId ?? null,
      standPer: plan.day,
      since: draft.since ?? '',
    } as Input);
  return (
    <SaveDialog
      {...saving}
      title={t('act.dependency')}
      action={t('save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
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
            options={(portfolio?.dossiers ?? []).map((one) => ({
              value: one.dossierId,
              label: one.providerName,
            }))}
          />
          {desk?.mayRecord === false && <Notice tone="info">{t('form.noRight')}</Notice>}
          {desk?.mayRecord === true && (
            <DependencyFields desk={desk} draft={draft} onChange={setTyped} parts={parts} />
          )}
        </>
      )}
    </SaveDialog>
  );
}

interface DependencyFieldsProps {
  readonly desk: DependencyDesk;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly parts: FormParts;
}

function DependencyFields({ desk, draft, onChange, parts }: DependencyFieldsProps) {
  const t = useMessages('landsdeel');
  const common = useMessages('common');
  const set = (values: Partial<Draft>) => onChange({ ...draft, ...values });
  const field = (path: string) => ({ id: parts.idOf(path), error: parts.errors.get(path) });
  return (
    <>
      <ChooseField
        label={t('form.effect')}
        path="effect"
        parts={parts}
        value={draft.effect}
        onChange={(effect) => set({ effect })}
        options={DEPENDENCY_EFFECTS.map((effect) => ({ value: effect, label: t(`effect.${effect}`) }))}
      />
      <div className="rt-form__row">
        <DateField
          {...field('since')}
          label={t('form.since')}
          isRequired
          value={draft.since}
          onChange={(since) => set({ since })}
        />
        <DateField
          {...field('endedOn')}
          label={`${t('form.endedOn')} (${common('optional')})`}
          value={draft.endedOn}
          onChange={(endedOn) => set({ endedOn })}
        />
      </div>
      <TextArea
        {...field('note')}
        label={`${t('form.note')} (${common('optional')})`}
        maxLength={LANDSDEEL_BOUNDS.note}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
      <ChooseField
        label={t('form.kring')}
        path="kringId"
        parts={parts}
        value={draft.kringId}
        onChange={(kringId) => set({ kringId })}
        options={desk.kringen.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function draftOf(desk: DependencyDesk | undefined, plan: LandsdeelPlan): Draft {
  const { own = null, kringen = [] } = desk ?? {};
  return {
    kringId: usualKring(kringen, 'plan_dependency', own?.kringId) ?? '',
    effect: own?.effect ?? '',
    since: own?.since ?? plan.day,
    endedOn: own?.endedOn ?? null,
    note: own?.note ?? '',
  };
}
