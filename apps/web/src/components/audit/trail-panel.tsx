import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { Button } from '@regietafel/ui/components/button';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { TrailList } from './trail-list.tsx';

export interface TrailPanelProps {
  readonly dossierId: DossierId;
  readonly subject: Subject;
}

/** Asked for by a press of a button, since looking at a trail is noted itself. */
export function TrailPanel(asked: TrailPanelProps) {
  const t = useMessages('audit');
  const [isShown, setShown] = useState(false);
  return (
    <section className="rt-screen-only">
      <h3>{t('trail.title')}</h3>
      <p className="rt-muted">{t('trail.lead')}</p>
      {isShown ? (
        <TrailList {...asked} />
      ) : (
        <Button icon="history" onClick={() => setShown(true)}>
          {t('trail.show')}
        </Button>
      )}
    </section>
  );
}
