import type { DependencyDesk, LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import { LANDSDEEL_BOUNDS } from '@regietafel/contracts/landsdeel/record';
import type { KringId, RevisionId } from '@regietafel/domain/core/ids';
import { DEPENDENCY_EFFECTS } from '@regietafel/domain/landsdeel/plan';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { KringField } from '../../components/kring-field.tsx';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ChooseField } from './choose-field.tsx';

/** What is being said of a herstelplan that leans on the plan. */
export interface DependencyDraft {
  readonly supersedes: RevisionId | null;
  readonly kringId: KringId | null;
  readonly mayWiden: boolean;
  readonly effect: string;
  readonly since: string | null;
  readonly endedOn: string | null;
  readonly note: string;
}

/** The form at first: what the own organisation said last of it, or that it waits from today. */
export function dependencyDraftOf(told: DependencyDesk | undefined, plan: LandsdeelPlan): DependencyDraft {
  const own = told?.own ?? null;
  return {
    supersedes: own?.revisionId ?? null,
    kringId: usualKring(told?.desk.kringen ?? [], 'plan_dependency', own?.kringId),
    mayWiden: false,
    effect: own?.effect ?? '',
    since: own?.since ?? plan.day,
    endedOn: own?.endedOn ?? null,
    note: own?.note ?? '',
  };
}

interface DependencyFieldsProps {
  readonly told: DependencyDesk;
  readonly draft: DependencyDraft;
  readonly onChange: (draft: DependencyDraft) => void;
  readonly parts: FormParts;
}

/** The fields of it, with the kringen of the dossier in whose context they stand. */
export function DependencyFields({ told, draft, onChange, parts }: DependencyFieldsProps) {
  const t = useMessages('landsdeel');
  const common = useMessages('common');
  const set = (values: Partial<DependencyDraft>) => onChange({ ...draft, ...values });
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
      <KringField
        {...field('kringId')}
        kringen={told.desk.kringen}
        value={draft.kringId}
        onChange={(kringId) => set({ kringId, mayWiden: false })}
        {...(told.own !== null && {
          move: {
            from: [told.own.kringId],
            id: parts.idOf('mayWiden'),
            mayWiden: draft.mayWiden,
            onMayWiden: (mayWiden: boolean) => set({ mayWiden }),
            error: parts.errors.get('mayWiden'),
          },
        })}
      />
    </>
  );
}
