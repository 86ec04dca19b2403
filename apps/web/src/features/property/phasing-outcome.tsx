import type { Property } from '@regietafel/contracts/property/property';
import type { PropertyWorkId } from '@regietafel/domain/core/ids';
import { placeOfWork } from '@regietafel/domain/property/in-sight';
import type { PhasingConflict } from '@regietafel/domain/property/phasing/conflict';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { usePhasingSolver } from './use-phasing-solver.ts';

interface PhasingOutcomeProps {
  readonly property: Property;
  readonly solving: ReturnType<typeof usePhasingSolver>['solving'];
}

/** What the calculation came to, in words. */
export function PhasingOutcome({ property, solving }: PhasingOutcomeProps) {
  const t = useMessages('property');
  if (solving.kind === 'idle' || solving.kind === 'busy') return null;
  if (solving.kind === 'failed') return <Notice tone="negative" role="alert" title={t('outcome.failed')} />;
  const { answer } = solving;
  if (!answer.ok) {
    const years = answer.error.find(({ path }) => path === 'means')?.values?.['years'];
    return (
      <Notice tone="caution" role="alert" title={t('outcome.refused')}>
        {years === undefined ? t('outcome.span') : t('outcome.meansUnknown', { years })}
      </Notice>
    );
  }
  const outcome = answer.value;
  if (outcome.kind === 'undecided')
    return (
      <Notice tone="caution" role="status" title={t('outcome.undecided')}>
        {t('outcome.undecidedBody')}
      </Notice>
    );
  if (outcome.kind === 'impossible') return <Conflict property={property} conflict={outcome.conflict} />;
  return (
    <Notice tone="positive" role="status" title={t('outcome.planned')}>
      <p>{t(outcome.isProvedBest ? 'outcome.proved' : 'outcome.notProved')}</p>
      <p>{t('outcome.latest')}</p>
      {outcome.openWorkIds.length > 0 && (
        <>
          <p>{t('outcome.open')}</p>
          <Works property={property} workIds={outcome.openWorkIds} />
        </>
      )}
    </Notice>
  );
}

function Conflict({
  property,
  conflict,
}: {
  readonly property: Property;
  readonly conflict: PhasingConflict;
}) {
  const t = useMessages('property');
  const format = useFormat();
  return (
    <Notice tone="negative" role="alert" title={t('outcome.impossible')}>
      {conflict.kind === 'window_passed' && <p>{t('conflict.window')}</p>}
      {conflict.kind === 'together' && <p>{t('conflict.together')}</p>}
      {conflict.kind === 'means' && (
        <p>
          {t(conflict.fromYear === conflict.toYear ? 'conflict.year' : 'conflict.years', {
            from: String(conflict.fromYear),
            to: String(conflict.toYear),
            needed: format.euro(conflict.neededCents),
            available: format.euro(conflict.availableCents),
          })}
        </p>
      )}
      <Works property={property} workIds={conflict.workIds} />
    </Notice>
  );
}

function Works({
  property,
  workIds,
}: {
  readonly property: Property;
  readonly workIds: readonly PropertyWorkId[];
}) {
  return (
    <ul>
      {property.works
        .filter(({ workId }) => workIds.includes(workId))
        .map((work) => (
          <li key={work.workId}>
            {work.measure} ({placeOfWork(property, work).building})
          </li>
        ))}
    </ul>
  );
}
