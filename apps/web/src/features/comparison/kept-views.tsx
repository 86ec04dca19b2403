import type { ShownView } from '@regietafel/contracts/comparison/views';
import { Button } from '@regietafel/ui/components/button';
import { Dialog } from '@regietafel/ui/components/dialog';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveFailure } from '../../components/save-failure.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useMay, useSession, useTenantId } from '../../lib/session/session.ts';
import { viewsQuery } from './comparison-queries.ts';
import { searchOf } from './comparison-search.ts';
import { Fold } from './fold.tsx';
import { KeepDialog } from './keep-dialog.tsx';

type Act = { readonly kind: 'rename' | 'remove'; readonly view: ShownView };

/** The comparisons that were kept, each a link to itself with what was written down of it. */
export function KeptViews({ isOpen }: { readonly isOpen: boolean }) {
  const t = useMessages('comparison');
  const { data } = useSuspenseQuery(viewsQuery(useTenantId()));
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <Fold
      key={String(isOpen)}
      title={t('kept.title')}
      line={t('kept.count', { count: data.views.length })}
      isOpen={isOpen}
    >
      {data.views.length === 0 && <p>{t('kept.empty')}</p>}
      <ul className="rt-compare-kept">
        {data.views.map((view) => (
          <KeptView key={view.viewId} view={view} onAct={(kind) => setAct({ kind, view })} />
        ))}
      </ul>
      {act?.kind === 'rename' && <KeepDialog view={act.view} setup={act.view.setup} onClose={close} />}
      {act?.kind === 'remove' && <RemoveDialog view={act.view} onClose={close} />}
    </Fold>
  );
}

interface KeptViewProps {
  readonly view: ShownView;
  readonly onAct: (kind: Act['kind']) => void;
}

function KeptView({ view, onAct }: KeptViewProps) {
  const t = useMessages('comparison');
  const common = useMessages('common');
  const format = useFormat();
  const { current } = useSession();
  const mayKeep = useMay('comparison.keepView');
  return (
    <li>
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
        <div>
          <Button
            variant="subtle"
            icon="edit"
            aria-label={t('keep.rename', { name: view.name })}
            onClick={() => onAct('rename')}
          >
            {t('kept.change')}
          </Button>
          <Button
            variant="subtle"
            icon="close"
            aria-label={t('kept.remove', { name: view.name })}
            onClick={() => onAct('remove')}
          >
            {common('remove')}
          </Button>
        </div>
      )}
    </li>
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
