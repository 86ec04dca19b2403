import type { ShownView } from '@regietafel/contracts/comparison/views';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { Dialog } from '@regietafel/ui/components/dialog';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { SaveFailure } from '../../components/save-failure.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useMay, useSession, useTenantId } from '../../lib/session/session.ts';
import { viewsQuery } from './comparison-queries.ts';
import { searchOf } from './comparison-search.ts';

/** The comparisons that were kept, each a link to itself with what was written down of it. */
export function KeptViews() {
  const t = useMessages('comparison');
  const common = useMessages('common');
  const format = useFormat();
  const { current } = useSession();
  const mayKeep = useMay('comparison.keepView');
  const { data } = useSuspenseQuery(viewsQuery(useTenantId()));
  const [removing, setRemoving] = useState<ShownView | null>(null);
  return (
    <Card title={t('kept.title')}>
      {data.views.length === 0 && <p>{t('kept.empty')}</p>}
      <ul className="rt-compare-kept">
        {data.views.map((view) => (
          <li key={view.viewId}>
            <div>
              <PageLink to="/vergelijken" search={searchOf(view.setup)}>
                {view.name}
              </PageLink>
              {view.note !== '' && <p className="rt-compare-kept__note">{view.note}</p>}
              <small>
                {view.isShared ? t('kept.shared', { tenant: current.tenant.name }) : t('kept.own')} ·{' '}
                {t('kept.when', { moment: format.instant(view.recordedAt) })}
              </small>
            </div>
            {mayKeep && (
              <Button
                variant="subtle"
                icon="close"
                aria-label={t('kept.remove', { name: view.name })}
                onClick={() => setRemoving(view)}
              >
                {common('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing && <RemoveDialog view={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

function RemoveDialog({ view, onClose }: { readonly view: ShownView; readonly onClose: () => void }) {
  const t = useMessages('comparison');
  const common = useMessages('common');
  const { save, isBusy, failure } = useSave({
    save: () => api.comparison.removeView.mutate({ viewId: view.viewId, supersedes: view.revisionId }),
    done: t('kept.removed'),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('kept.remove', { name: view.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" isBusy={isBusy} onClick={() => save(undefined)}>
            {common('remove')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <SaveFailure failure={failure} />
      {view.note !== '' && <p className="rt-compare-kept__note">{view.note}</p>}
    </Dialog>
  );
}

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
      {isOpen && <KeepDialog setup={setup} onClose={() => setOpen(false)} />}
    </>
  );
}

const KEEPERS = ['own', 'shared'] as const;

function KeepDialog({ setup, onClose }: { readonly setup: ComparisonSetup; readonly onClose: () => void }) {
  const t = useMessages('comparison');
  const { current } = useSession();
  const { draft, change, forget, discard } = useDraft('comparison/view', () => ({
    name: '',
    note: '',
    keeper: 'own' as (typeof KEEPERS)[number],
  }));
  const { save, isBusy, failure, attempt } = useSave({
    save: () =>
      api.comparison.keepView.mutate({
        viewId: null,
        supersedes: null,
        isShared: draft.keeper === 'shared',
        name: draft.name,
        note: draft.note,
        setup: { ...setup, indicators: [...setup.indicators] },
      }),
    done: t('keep.done'),
    onDone: () => {
      forget();
      onClose();
    },
  });
  return (
    <SaveDialog
      title={t('keep.title')}
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
        </>
      )}
    </SaveDialog>
  );
}
