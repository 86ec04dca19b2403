import type { PlacesLine, PlanPart } from '@regietafel/contracts/landsdeel/plan';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import type { Tone } from '@regietafel/ui/core/tone';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { PlanCardProps } from './card-props.ts';
import { PlacesLineView } from './places-line.tsx';
import { Provenance } from './provenance.tsx';

const DecideDialog = lazy(() =>
  import('./decide-dialog.tsx').then((module) => ({ default: module.DecideDialog })),
);

const TONES: Readonly<Record<PlanPart['decisionState'], Tone>> = {
  agreed: 'positive',
  conditional: 'caution',
  not_agreed: 'negative',
  open: 'neutral',
  overtaken: 'caution',
};

/** Each region with its own part: what it decided, and its places at every provider. */
export function PartsCard({ plan, isNow }: PlanCardProps) {
  const t = useMessages('landsdeel');
  const known = new Set(plan.parts.map(({ tenantId }) => tenantId));
  // Of who takes part no more the places still stand.
  const rest = plan.lines.filter(({ partTenantId }) => !known.has(partTenantId));
  return (
    <Card title={t('parts.title')}>
      {plan.parts.length + rest.length === 0 ? (
        <p>{t('parts.empty')}</p>
      ) : (
        <ul className="rt-landsdeel__list">
          {plan.parts.map((part) => (
            <li key={part.tenantId}>
              <Part
                part={part}
                lines={plan.lines.filter(({ partTenantId }) => partTenantId === part.tenantId)}
                plan={plan}
                isNow={isNow}
              />
            </li>
          ))}
          {rest.map((line) => (
            <li key={`${line.partTenantId} ${line.providerId}`}>
              <h3>{line.partName ?? t('part.rest')}</h3>
              <PlacesLineView line={line} plan={plan} isNow={false} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface PartProps extends PlanCardProps {
  readonly part: PlanPart;
  readonly lines: readonly PlacesLine[];
}

function Part({ part, lines, plan, isNow }: PartProps) {
  const t = useMessages('landsdeel');
  const { name, decisionState, decision, isOwn } = part;
  return (
    <>
      <div className="rt-landsdeel__head">
        <h3>{name}</h3>
        <Badge tone={TONES[decisionState]}>{t(`decision.${decisionState}`)}</Badge>
        {isNow && isOwn && plan.desk.mayDecide && (
          <Opening label={t('act.decide')}>
            {(close) => <DecideDialog plan={plan} part={part} onClose={close} />}
          </Opening>
        )}
      </div>
      {decision && <Decision decision={decision} isOvertaken={decisionState === 'overtaken'} />}
      {lines.length === 0 && <p className="rt-muted">{t('part.noPath')}</p>}
      {lines.map((line) => (
        <PlacesLineView key={line.providerId} line={line} plan={plan} isNow={isNow} />
      ))}
    </>
  );
}

interface DecisionProps {
  readonly decision: NonNullable<PlanPart['decision']>;
  readonly isOvertaken: boolean;
}

function Decision({ decision, isOvertaken }: DecisionProps) {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const { answer, condition, decidedBy, decidedOn } = decision;
  return (
    <>
      <p>
        {t('part.decided', { body: decidedBy, day: format.date(decidedOn) })}
        {'. '}
        {isOvertaken && t('decision.was', { answer: t(`decision.${answer}`).toLowerCase() })} {condition}
      </p>
      <Provenance record={decision} />
    </>
  );
}
