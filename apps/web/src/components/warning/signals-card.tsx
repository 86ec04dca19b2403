import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { useWarningWords } from '../../lib/warning/use-warning-words.ts';
import { signalsQuery } from '../../lib/warning/warning-queries.ts';
import { CareCard } from './care-card.tsx';
import { SignalItem } from './signal-item.tsx';
import './warning.css';

/** The signals of the dossier's provider with what people say of them, and whether it is under bijzonder beheer. */
export function SignalsCard({ isNow }: { readonly isNow: boolean }) {
  const t = useMessages('warning');
  const [ruleSetId, setRuleSetId] = useState<RuleSetId | null>(null);
  const { dossierId } = useDossier();
  const { data } = useSuspenseQuery(signalsQuery(useTenantId(), dossierId, useAsOf(), ruleSetId));
  const chooses = data.ruleSets.length > 1;
  return (
    <>
      <Card title={t('signals.title')}>
        <p className="rt-muted">{t('signals.lead')}</p>
        {chooses && (
          <NativeSelect
            label={t('signals.ruleSet')}
            options={data.ruleSets.map(({ id, name }) => ({ value: id, label: name }))}
            value={data.ruleSet.id}
            onChange={setRuleSetId}
          />
        )}
        <Signals data={data} isNow={isNow} ruleSetId={ruleSetId} />
      </Card>
      <CareCard data={data} isNow={isNow} ruleSetId={ruleSetId} />
    </>
  );
}

interface SignalsProps {
  readonly data: DossierSignals;
  readonly isNow: boolean;
  readonly ruleSetId: RuleSetId | null;
}

function Signals({ data, isNow, ruleSetId }: SignalsProps) {
  const t = useMessages('warning');
  const open = data.signals.filter(({ clearedIn }) => clearedIn === null);
  const past = data.signals.filter(({ clearedIn }) => clearedIn !== null);
  const item = (signal: DossierSignals['signals'][number]) => (
    <SignalItem
      key={`${signal.rule} ${signal.firedIn}`}
      signal={signal}
      data={data}
      isNow={isNow}
      ruleSetId={ruleSetId}
    />
  );
  if (!data.hasFigures)
    return <EmptyState title={t('signals.noFigures')}>{t('signals.noFiguresBody')}</EmptyState>;
  return (
    <>
      {open.length === 0 ? (
        <EmptyState title={t('signals.none')} icon="check">
          {t('signals.noneBody')}
        </EmptyState>
      ) : (
        <ul className="rt-signals">{open.map(item)}</ul>
      )}
      <Unjudged data={data} />
      {past.length > 0 && (
        <details className="rt-signals__past">
          <summary>{t('signals.past', { count: past.length })}</summary>
          <ul className="rt-signals">{past.map(item)}</ul>
        </details>
      )}
    </>
  );
}

/** Rules that nobody can judge for want of figures: silence is no good news. */
function Unjudged({ data }: { readonly data: DossierSignals }) {
  const t = useMessages('warning');
  const words = useWarningWords(data);
  if (data.unjudged.length === 0) return null;
  return (
    <section className="rt-signals__unjudged">
      <h3>{t('signals.unjudged')}</h3>
      <ul>
        {data.unjudged.map(({ rule, ruleName, period, unknown }) => (
          <li key={rule}>
            {t('signals.unjudgedRule', {
              rule: ruleName,
              period: words.period(period),
              unknown: unknown.map(words.unknown).join('; '),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
