import type { Property, ShownWork } from '@regietafel/contracts/property/property';
import { placeOfWork } from '@regietafel/domain/property/in-sight';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { SubjectThread } from '../../components/threads/subject-thread.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { spanText, yearsBetween } from './amount-words.ts';
import { Provenance } from './provenance.tsx';
import { useCostText } from './use-cost-text.ts';

const WorkDialog = lazy(() => import('./work-dialog.tsx').then((module) => ({ default: module.WorkDialog })));

interface WorkPanelProps {
  readonly property: Property;
  readonly workId: string;
  readonly mayRecord: boolean;
  readonly onClose: () => void;
}

/** One work: what it is, where and when, and the talk about it. */
export function WorkPanel({ property, workId, mayRecord, onClose }: WorkPanelProps) {
  const t = useMessages('property');
  const { dossierId } = useDossier();
  const work = property.works.find((one) => one.workId === workId);
  if (work === undefined)
    return (
      <SidePanel title={t('panel.gone')} onClose={onClose}>
        <p>{t('panel.goneBody')}</p>
      </SidePanel>
    );
  return (
    <SidePanel
      title={work.measure}
      kicker={t('board.work')}
      onClose={onClose}
      actions={
        mayRecord &&
        work.origin.author.mayWrite && (
          <Opening isEdit label={t('work.change')}>
            {(close) => <WorkDialog work={work} planId={null} property={property} onClose={close} />}
          </Opening>
        )
      }
    >
      <WorkFacts property={property} work={work} />
      <Provenance record={work} />
      <SubjectThread dossierId={dossierId} subject={{ kind: 'property_work', id: work.workId }} />
    </SidePanel>
  );
}

function WorkFacts({ property, work }: { readonly property: Property; readonly work: ShownWork }) {
  const t = useMessages('property');
  const format = useFormat();
  const costText = useCostText();
  const { building, part, condition } = placeOfWork(property, work);
  const { naturalReplacementCents: replacement, withdrawnReason, cycleYears } = work;
  return (
    <DefinitionList
      items={[
        ...(withdrawnReason === null ? [] : [{ term: t('field.withdrawnReason'), value: withdrawnReason }]),
        { term: t('work.building'), value: building },
        { term: t('work.part'), value: part ?? t('work.whole') },
        {
          term: t('part.condition'),
          value: condition === null ? t('condition.unknown') : t(`condition.${condition}`),
        },
        ...(work.defect === '' ? [] : [{ term: t('work.defect'), value: work.defect }]),
        { term: t('work.category'), value: t(`category.${work.category}`) },
        {
          term: t('work.firstYear'),
          value:
            cycleYears === null
              ? work.firstYear
              : `${work.firstYear}, ${t('work.every', { count: cycleYears })}`,
        },
        {
          term: t('work.window'),
          value: spanText(yearsBetween(work.window), format),
        },
        { term: t('work.cost'), value: costText(work.cost) },
        ...(work.category === 'verduurzaming'
          ? [
              {
                term: t('work.replacement'),
                value: replacement === null ? t('unknown') : format.euro(replacement),
              },
            ]
          : []),
        { term: t('work.btw'), value: t(`btw.${work.btw}`) },
      ]}
    />
  );
}
