import type { ShownView } from '@regietafel/contracts/comparison/views';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { Button } from '@regietafel/ui/components/button';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMay, useSession } from '../../lib/session/session.ts';

/** Keeps the comparison on the page, with a note, for oneself or for the organisation. */
export function KeepButton({ setup }: { readonly setup: ComparisonSetup }) {
  const t = useMessages('comparison');
  const mayKeep = useMay('comparison.keepView');
  const [isOpen, setOpen] = useState(false);
  if (!mayKeep) return null;
  return (
    <>
      <Button icon="add" onClick={() => setOpen(true)}>
        {t('keep.action')}
      </Button>
      {isOpen && <KeepDialog view={null} setup={setup} onClose={() => setOpen(false)} />}
    </>
  );
}

const KEEPERS = ['own', 'shared'] as const;

interface KeepDialogProps {
  /** The kept comparison of which the name and note change; null keeps a new one. */
  readonly view: ShownView | null;
  readonly setup: ComparisonSetup;
  readonly onClose: () => void;
}

/** Name and note of a kept comparison, and for whom a new one is. */
export function KeepDialog({ view, setup, onClose }: KeepDialogProps) {
  const t = useMessages('comparison');
  const { current } = useSession();
  const { draft, change, forget, discard } = useDraft(`comparison/view/${view?.revisionId ?? 'new'}`, () => ({
    name: view?.name ?? '',
    note: view?.note ?? '',
    keeper: (view?.isShared ? 'shared' : 'own') as (typeof KEEPERS)[number],
  }));
  const { save, isBusy, failure, attempt } = useSave({
    save: () =>
      api.comparison.keepView.mutate({
        viewId: view?.viewId ?? null,
        supersedes: view?.revisionId ?? null,
        isShared: draft.keeper === 'shared',
        name: draft.name,
        note: draft.note,
        setup: { ...setup, indicators: [...setup.indicators] },
      }),
    done: t(view === null ? 'keep.done' : 'keep.changed'),
    onDone: () => {
      forget();
      onClose();
    },
  });
  return (
    <SaveDialog
      title={view === null ? t('keep.title') : t('keep.rename', { name: view.name })}
      action={t('keep.save')}
      onSubmit={() => save(undefined)}
      onClose={onClose}
      onCancel={() => {
        discard();
        onClose();
      }}
      isBusy={isBusy}
      failure={failure}
      attempt={attempt}
      {...(failure?.code === 'CONFLICT' && { refusal: t('keep.overtaken') })}
    >
      {({ idOf, errors }) => (
        <>
          <TextField
            id={idOf('name')}
            label={t('keep.name')}
            isRequired
            value={draft.name}
            error={errors.get('name')}
            onChange={(name) => change({ name })}
          />
          <TextArea
            id={idOf('note')}
            label={t('keep.note')}
            hint={t('keep.noteHint')}
            value={draft.note}
            error={errors.get('note')}
            onChange={(note) => change({ note })}
          />
          {view === null && (
            <RadioGroup
              id={idOf('isShared')}
              label={t('keep.for')}
              choices={KEEPERS.map((value) => ({
                value,
                label: t(`keep.${value}`, { tenant: current.tenant.name }),
              }))}
              value={draft.keeper}
              onChange={(keeper) => change({ keeper })}
            />
          )}
        </>
      )}
    </SaveDialog>
  );
}
