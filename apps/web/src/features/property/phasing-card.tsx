import type { Property, ShownMeans, ShownPlan } from '@regietafel/contracts/property/property';
import { worksOf } from '@regietafel/domain/property/in-sight';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { draftOfPhasing, phasingShown, phasingsOf } from './phasing-draft.ts';
import { PhasingTable } from './phasing-table.tsx';
import { AS_PLANNED } from './property-search.ts';
import { Provenance } from './provenance.tsx';

interface PhasingCardProps {
  readonly property: Property;
  readonly mayRecord: boolean;
  /** The phasing that the address names. */
  readonly asked: string | undefined;
  readonly plan: ShownPlan;
  readonly means: ShownMeans | undefined;
}

/** The works of the shown plan divided over the years: as recorded, as calculated, or moved by hand. */
export function PhasingCard({ property, mayRecord, asked, plan, means }: PhasingCardProps) {
  const t = useMessages('property');
  const navigate = useNavigate({ from: '/dossiers/$dossier/vastgoed' });
  const phasing = phasingShown(property, asked, plan, means);
  const phasings = phasingsOf(property, plan, means);
  if (worksOf(property, plan.planId).length === 0) return null;
  return (
    <Card title={t('phasing.title')} footer={phasing && <Provenance record={phasing} />}>
      <div className="rt-property__card">
        <p className="rt-muted">{t('phasing.lead')}</p>
        {phasings.length > 0 && (
          <NativeSelect
            label={t('phasing.which')}
            options={[
              { value: AS_PLANNED, label: t('phasing.asPlanned') },
              ...phasings.map(({ phasingId, name }) => ({ value: phasingId as string, label: name })),
            ]}
            value={phasing?.phasingId ?? AS_PLANNED}
            onChange={(fasering) =>
              void navigate({
                search: (before) => ({ ...before, fasering }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        )}
        {phasing !== undefined && phasing.phasingId === property.chosenPhasingId && (
          <Notice tone="info" title={t('phasing.chosen')}>
            {t('phasing.chosenBody')}
          </Notice>
        )}
        {means === undefined ? (
          <Notice tone="info" title={t('plans.noMeans')}>
            {t('phasing.needsMeans')}
          </Notice>
        ) : (
          <PhasingTable
            // Another phasing, plan or means begins anew; what was moved about belongs to the board of before.
            key={`${plan.headRevisionId}-${means.headRevisionId}-${phasing?.headRevisionId ?? ''}`}
            property={property}
            mayRecord={mayRecord}
            plan={plan}
            means={means}
            phasing={phasing}
            initial={draftOfPhasing(property, phasing, plan, means)}
          />
        )}
      </div>
    </Card>
  );
}
