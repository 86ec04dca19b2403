import type { Property, ShownBuilding } from '@regietafel/contracts/property/property';
import { type BuildingPart, type PartStanding, standingOfPart } from '@regietafel/domain/property/building';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Tone } from '@regietafel/ui/core/tone';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Provenance } from './provenance.tsx';

const BuildingDialog = lazy(() =>
  import('./building-dialog.tsx').then((module) => ({ default: module.BuildingDialog })),
);

interface BuildingsCardProps {
  readonly property: Property;
  readonly mayRecord: boolean;
}

/** The buildings with how each of their parts stands. */
export function BuildingsCard({ property, mayRecord }: BuildingsCardProps) {
  const t = useMessages('property');
  return (
    <Card
      title={t('buildings.title')}
      actions={
        mayRecord && (
          <Opening icon="add" label={t('building.new')}>
            {(close) => <BuildingDialog building={null} property={property} onClose={close} />}
          </Opening>
        )
      }
    >
      {property.buildings.length === 0 ? (
        <EmptyState title={t('buildings.empty')}>{t('buildings.emptyBody')}</EmptyState>
      ) : (
        <ul className="rt-property__list">
          {property.buildings.map((building) => (
            <li key={building.buildingId}>
              <Building building={building} property={property} mayRecord={mayRecord} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Building({
  building,
  property,
  mayRecord,
}: BuildingsCardProps & { readonly building: ShownBuilding }) {
  const t = useMessages('property');
  const { name, use, parts, withdrawnReason, origin } = building;
  return (
    <section>
      <div className="rt-property__head">
        <h3>{name}</h3>
        {mayRecord && origin.author.mayWrite && (
          <Opening isEdit label={t('building.changeNamed', { name })}>
            {(close) => <BuildingDialog building={building} property={property} onClose={close} />}
          </Opening>
        )}
      </div>
      {use && <p className="rt-muted">{use}</p>}
      {withdrawnReason !== null && <p>{t('withdrawn', { reason: withdrawnReason })}</p>}
      {parts.length > 0 && <Parts name={name} parts={parts} />}
      <Provenance record={building} />
    </section>
  );
}

const TONES: Readonly<Record<PartStanding, Tone>> = {
  unknown: 'neutral',
  on_level: 'positive',
  below_level: 'caution',
  overdue: 'negative',
};

function Parts({ name, parts }: { readonly name: string; readonly parts: readonly BuildingPart[] }) {
  const t = useMessages('property');
  return (
    <ul className="rt-property__parts" aria-label={t('parts.caption', { name })}>
      {parts.map((part) => (
        <li key={part.partId}>
          <span>
            {part.name}
            {part.nlSfb !== null && <span className="rt-muted"> ({part.nlSfb})</span>}
            <PartDetails part={part} />
          </span>
          <Badge tone={TONES[standingOfPart(part)]}>
            {part.condition === null ? t('condition.unknown') : t(`condition.${part.condition}`)}
            {standingOfPart(part) === 'overdue' && ` · ${t('condition.overdue')}`}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function PartDetails({ part }: { readonly part: BuildingPart }) {
  const t = useMessages('property');
  const format = useFormat();
  const { quantityThousandths: quantity, unit, targetLevel, measuredOn } = part;
  const details = [
    ...(quantity === null ? [] : [`${format.number(quantity / 1000, 3)} ${unit}`]),
    t('part.target', { level: targetLevel }),
    ...(measuredOn === null ? [] : [t('part.measured', { day: format.date(measuredOn) })]),
  ];
  return <span className="rt-property__small">{details.join(' · ')}</span>;
}
