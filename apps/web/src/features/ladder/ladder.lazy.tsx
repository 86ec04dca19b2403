import type { Ladder } from '@regietafel/contracts/ladder/ladder';
import { Button } from '@regietafel/ui/components/button';
import { Stack } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { LazyTredeJudgements } from '../../components/judgements/lazy-judgements.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { initialWriteAs } from '../../components/write-as-fields.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ladderQuery } from '../../lib/ladder/ladder-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { LadderSteps } from './ladder-steps.tsx';
import { LadderView } from './ladder-view.tsx';
import './ladder.css';
import { Part } from '../../components/part.tsx';

// Comes with fields that load slowly; who only reads does not wait for them.
const RecordStepDialog = lazy(() =>
  import('./record-step-dialog.tsx').then((module) => ({ default: module.RecordStepDialog })),
);

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/treden')({ component: LadderPage });

/** Where the dossier stands on the ladder of the Draaiboek, how it came there, and what each trede asks. */
function LadderPage() {
  const t = useMessages('ladder');
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(ladderQuery(useTenantId(), dossierId, useAsOf()));
  const ladder = query.data;
  const isReadingPast = isPast(Route.useSearch());
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <RefreshNotice query={query} />
      <div className="rt-ladder-page">
        <Stack>
          <LadderView ladder={ladder} />
          <LazyTredeJudgements isNow={!isReadingPast} />
        </Stack>
        <LadderSteps
          steps={ladder.steps}
          current={ladder.current}
          actions={!isReadingPast && <RecordStep ladder={ladder} />}
        />
      </div>
    </Stack>
  );
}

function RecordStep({ ladder }: { readonly ladder: Ladder }) {
  const t = useMessages('ladder');
  const [isOpen, setIsOpen] = useState(false);
  const initial = initialWriteAs(ladder.places, 'ladder_step');
  if (initial === undefined) return null;
  return (
    <>
      <Button icon="add" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('record')}
      </Button>
      {isOpen && (
        <Part>
          <RecordStepDialog ladder={ladder} initial={initial} onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
