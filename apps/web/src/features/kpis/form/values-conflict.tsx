import type { KpiUnit } from '@regietafel/domain/kpis/kpi';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { KpiDetail } from '../queries.ts';
import { useKpiWords } from '../use-kpi-words.ts';
import { figureOf } from './unit-scale.ts';
import type { MonthDraft } from './values-draft.ts';

interface ValuesConflictProps {
  readonly drafts: readonly MonthDraft[];
  /** How the own months stand now, and how they stood when the form was filled in. */
  readonly own: KpiDetail['own'];
  readonly before: KpiDetail['own'];
  readonly unit: KpiUnit;
}

/** Both versions of the months that a colleague recorded in the meantime. Nothing is lost: the person saves again, or not. */
export function ValuesConflict({ drafts, own, before, unit }: ValuesConflictProps) {
  const t = useMessages('kpis');
  const format = useFormat();
  const words = useKpiWords(unit);
  const write = (value: number | null) => (value === null ? t('unknown') : words.value(value));
  const known = new Set(before.map(({ revisionId }) => revisionId));
  const overtaken = own.filter(({ revisionId }) => !known.has(revisionId));
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      <p>{t('conflict.values')}</p>
      <ul>
        {overtaken.map(({ month, value }) => {
          const draft = drafts.find((one) => one.month === month);
          const typed = draft === undefined ? null : figureOf(draft.typed, unit);
          const yours = draft?.isUnknown ? t('unknown') : typed === null ? t('none') : words.value(typed);
          return (
            <li key={month}>
              {t('conflict.month', { month: format.monthLong(month), theirs: write(value), yours })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
