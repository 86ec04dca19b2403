import { Stack } from '@regietafel/ui/components/card';
import { FileDrop } from '@regietafel/ui/components/file-drop';
import { EmptyState, ErrorState, Notice } from '@regietafel/ui/components/notice';
import { Loading, SkeletonTable } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { failureOf } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { PageHead } from '../page-head.tsx';
import type { Register } from '../queries.ts';
import { registerQuery } from '../register-query.ts';
import { ImportDecision } from './import-decision.tsx';
import { ImportPreviewView } from './import-preview-view.tsx';
import { type ImportResult, useImport } from './use-import.ts';

const NOW = { standPer: null, knownAt: null };
const ACCEPTED = '.pdf,.docx,.xlsx,.ods,.csv,.txt,.json';

/** Takes a register over from a letter or a spreadsheet: first everything is shown, then one confirmation records it. */
export function ImportPage() {
  const t = useMessages('risks');
  const errors = useMessages('errors');
  const { dossierId } = useDossier();
  const { data, error, refetch } = useQuery(registerQuery(useTenantId(), { dossierId, asOf: NOW }));
  return (
    <Stack>
      <PageHead
        title={t('import.title')}
        lead={t('import.lead')}
        back={
          <PageLink from="/dossiers/$dossier/risicos/importeren" to="/dossiers/$dossier/risicos">
            {t('backToRegister')}
          </PageLink>
        }
      />
      {data ? (
        <ImportSteps register={data} />
      ) : error ? (
        <ErrorState title={errors('loadTitle')} onRetry={() => void refetch()}>
          {failureOf(error).message ?? errors('unavailable')}
        </ErrorState>
      ) : (
        <Loading>
          <SkeletonTable rows={6} columns={4} />
        </Loading>
      )}
    </Stack>
  );
}

function ImportSteps({ register }: { readonly register: Register }) {
  const t = useMessages('risks');
  const { file, preview, confirm, choose, lookOn, accept } = useImport();
  if (!register.desk.mayImport) return <EmptyState title={t('import.notAllowed')} />;
  if (confirm.data) return <ImportDone result={confirm.data} />;
  return (
    <>
      <FileDrop
        label={t('import.file')}
        hint={t('import.fileHint')}
        accept={ACCEPTED}
        file={file}
        onChoose={choose}
        isDisabled={preview.isPending || confirm.isPending}
      />
      <SaveFailure failure={preview.error && failureOf(preview.error)} />
      {preview.isPending && (
        <Loading>
          <SkeletonTable rows={8} columns={4} />
        </Loading>
      )}
      {preview.data && !preview.isPending && (
        <>
          <ImportPreviewView preview={preview.data} />
          <ImportDecision
            key={preview.data.previewHash}
            preview={preview.data}
            register={register}
            isBusy={confirm.isPending}
            failure={confirm.error && failureOf(confirm.error)}
            onDay={lookOn}
            onAccept={accept}
          />
        </>
      )}
    </>
  );
}

function ImportDone({ result }: { readonly result: ImportResult }) {
  const t = useMessages('risks');
  const { added, changed, removed, unchanged, hasChanged } = result;
  return (
    <Notice
      tone={hasChanged ? 'positive' : 'info'}
      role="status"
      title={hasChanged ? t('import.done') : t('import.nothing')}
      actions={
        <PageLink from="/dossiers/$dossier/risicos/importeren" to="/dossiers/$dossier/risicos">
          {t('import.toRegister')}
        </PageLink>
      }
    >
      {t('import.counts', {
        added: String(added),
        changed: String(changed),
        removed: String(removed),
        unchanged: String(unchanged),
      })}
    </Notice>
  );
}
