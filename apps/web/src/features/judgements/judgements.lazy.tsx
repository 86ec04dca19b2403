import type { Judgements } from '@regietafel/contracts/judgements/judgements';
import type { JointPositions } from '@regietafel/contracts/judgements/positions';
import { Stack } from '@regietafel/ui/components/card';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { judgementsQuery, positionsQuery } from '../../lib/judgements/judgements-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { PositionPanel } from './position-panel.tsx';
import { PositionsCard } from './positions-card.tsx';
import { SubjectPanel } from './subject-panel.tsx';
import { SubjectsCard } from './subjects-card.tsx';
import './judgements-page.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/oordelen')({ component: JudgementsPage });

/** What parties hold apart, each for itself, and what they hold together. */
function JudgementsPage() {
  const t = useMessages('judgements');
  const { dossierId, providerName } = useDossier();
  const asked = [useTenantId(), dossierId, useAsOf()] as const;
  const judgements = useSuspenseQuery(judgementsQuery(...asked));
  const positions = useSuspenseQuery(positionsQuery(...asked));
  const isNow = !isPast(Route.useSearch());
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <RefreshNotice query={judgements} />
      <SplitView panel={<OpenPanel judgements={judgements.data} positions={positions.data} isNow={isNow} />}>
        <Stack>
          <SubjectsCard judgements={judgements.data} isNow={isNow} />
          <PositionsCard positions={positions.data} isNow={isNow} />
        </Stack>
      </SplitView>
    </Stack>
  );
}

interface OpenPanelProps {
  readonly judgements: Judgements;
  readonly positions: JointPositions;
  readonly isNow: boolean;
}

/** The one subject or position that the address names. */
function OpenPanel({ judgements, positions, isNow }: OpenPanelProps) {
  const { onderwerp, standpunt } = Route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/oordelen' });
  const close = () =>
    void navigate({
      search: ({ onderwerp: _subject, standpunt: _position, ...rest }) => rest,
      resetScroll: false,
    });
  if (standpunt !== undefined)
    return (
      <PositionPanel
        key={standpunt}
        position={positions.positions.find(({ positionId }) => positionId === standpunt)}
        positions={positions}
        isNow={isNow}
        onClose={close}
      />
    );
  if (onderwerp === undefined) return null;
  return (
    <SubjectPanel
      key={onderwerp}
      subjectId={onderwerp}
      judgements={judgements}
      isNow={isNow}
      onClose={close}
    />
  );
}
