import type { Difference } from '@regietafel/contracts/risks/difference';
import type { Comparison } from '@regietafel/contracts/risks/versions';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { ChangedFields } from './changed-fields.tsx';

interface DifferenceViewProps {
  readonly difference: Difference;
  readonly renumbered: Comparison['renumbered'];
}

/** What came, went and changed between two registers. "Geen wijzigingen" is a finding of its own, and says so. */
export function DifferenceView({ difference, renumbered }: DifferenceViewProps) {
  const t = useMessages('risks');
  const { added, removed, changed } = difference;
  const isUnchanged = added.length + removed.length + changed.length === 0;
  return (
    <div className="rt-stack" aria-live="polite">
      {isUnchanged && (
        <Notice tone="info" title={t('difference.none')}>
          {t('difference.noneBody')}
        </Notice>
      )}
      {added.length > 0 && (
        <Card title={t('difference.added', { count: added.length })}>
          <ul className="risks-plain">
            {added.map((risk) => (
              <li key={`${String(risk.number)} ${risk.title}`}>
                <strong>{risk.number}.</strong> {risk.title}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {removed.length > 0 && (
        <Card title={t('difference.removed', { count: removed.length })}>
          <ul className="risks-plain">
            {removed.map((risk) => (
              <li key={`${String(risk.number)} ${risk.title}`}>
                <strong>{risk.number}.</strong> {risk.title}
                <div className="risks-quiet">
                  {risk.reason === null
                    ? t('difference.noReason')
                    : t('difference.reason', { reason: risk.reason })}
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {changed.length > 0 && (
        <Card title={t('difference.changed', { count: changed.length })}>
          {changed.map((risk) => (
            <section className="risks-changed" key={`${String(risk.number)} ${risk.title}`}>
              <h3>
                {risk.number}. {risk.title}
              </h3>
              <ChangedFields changes={risk.fields} />
            </section>
          ))}
        </Card>
      )}
      {renumbered.length > 0 && (
        <Card title={t('difference.renumbered', { count: renumbered.length })}>
          <ul className="risks-plain">
            {renumbered.map((risk) => (
              <li key={`${String(risk.number)} ${risk.title}`}>
                {t('difference.fromTo', { before: String(risk.before), after: String(risk.number) })}{' '}
                {risk.title}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
