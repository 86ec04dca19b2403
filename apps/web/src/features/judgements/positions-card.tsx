import type { JointPosition, JointPositions } from '@regietafel/contracts/judgements/positions';
import type { PositionState } from '@regietafel/domain/judgements/joint-position';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Tone } from '@regietafel/ui/core/tone';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { AnswersSummary } from './position-answers.tsx';

const PositionDialog = lazy(() =>
  import('./position-dialog.tsx').then((module) => ({ default: module.PositionDialog })),
);

/** How the state of a position looks: dissent is no fault, and not hidden either. */
export const STATE_TONES: Readonly<Record<PositionState, Tone>> = {
  open: 'info',
  unanimous: 'positive',
  divided: 'caution',
};

interface PositionsCardProps {
  readonly positions: JointPositions;
  readonly isNow: boolean;
}

/** What the table holds together, each with who signed it and who dissents. */
export function PositionsCard({ positions, isNow }: PositionsCardProps) {
  const t = useMessages('judgements');
  return (
    <Card title={t('positions.title')} actions={isNow && <NewPosition positions={positions} />}>
      {positions.positions.length === 0 ? (
        <EmptyState title={t('positions.empty')} icon="document">
          {t('positions.emptyBody')}
        </EmptyState>
      ) : (
        <>
          <p className="rt-muted">{t('positions.lead')}</p>
          <ul className="rt-positions">
            {positions.positions.map((position) => (
              <PositionItem key={position.positionId} position={position} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function PositionItem({ position: { positionId, current } }: { readonly position: JointPosition }) {
  const t = useMessages('judgements');
  return (
    <li className="rt-position">
      <h3>
        <PageLink
          from="/dossiers/$dossier/oordelen"
          search={({ onderwerp: _subject, ...search }) => ({ ...search, standpunt: positionId })}
          resetScroll={false}
        >
          {current.title}
        </PageLink>
      </h3>
      <div>
        <Badge tone={STATE_TONES[current.state]}>{t(`state.${current.state}`)}</Badge>{' '}
        {current.isFictitious && <FictiefMark />}
      </div>
      <AnswersSummary version={current} />
      <RecordOrigin origin={current.origin} />
    </li>
  );
}

function NewPosition({ positions }: Pick<PositionsCardProps, 'positions'>) {
  const t = useMessages('judgements');
  const [isOpen, setIsOpen] = useState(false);
  if (positions.kringen.length === 0) return null;
  return (
    <>
      <Button icon="add" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('position.new')}
      </Button>
      {isOpen && (
        <Part>
          <PositionDialog position={null} positions={positions} onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
