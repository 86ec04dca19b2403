import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { useMay } from '../../lib/session/session.ts';
import type { PlanCardProps } from './card-props.ts';
import { Provenance } from './provenance.tsx';

const DependencyDialog = lazy(() =>
  import('./dependency-dialog.tsx').then((module) => ({ default: module.DependencyDialog })),
);

/** The herstelplannen that lean on the plan, as each dossier in sight tells it. */
export function DependenciesCard({ plan, isNow }: PlanCardProps) {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const mayRecord = useMay('landsdeel.record');
  return (
    <Card
      title={t('dependencies.title')}
      actions={
        isNow &&
        mayRecord && (
          <Opening label={t('act.dependency')}>
            {(close) => <DependencyDialog plan={plan} onClose={close} />}
          </Opening>
        )
      }
      footer={t('dependencies.lead')}
    >
      {plan.dependencies.length === 0 ? (
        <p>{t('dependencies.empty')}</p>
      ) : (
        <ul className="rt-landsdeel__list">
          {plan.dependencies.map((one) => (
            <li key={`${one.dossierId} ${one.origin.author.name}`}>
              <div className="rt-landsdeel__head">
                <PageLink to="/dossiers/$dossier" params={{ dossier: one.slug }}>
                  {one.providerName}
                </PageLink>
                <Badge tone={one.endedOn === null ? 'caution' : 'neutral'}>{t(`effect.${one.effect}`)}</Badge>
                <span className="rt-muted">
                  {t('dependencies.since', { day: format.date(one.since) })}
                  {one.endedOn && ` ${t('dependencies.ended', { day: format.date(one.endedOn) })}`}
                </span>
              </div>
              {one.note !== '' && <p>{one.note}</p>}
              <Provenance record={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
