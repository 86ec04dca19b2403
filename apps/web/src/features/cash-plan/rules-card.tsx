import { sumCents } from '@regietafel/domain/core/cents';
import type { PlanLine } from '@regietafel/domain/liquidity/plan';
import { usualRule } from '@regietafel/domain/liquidity/usual-rules';
import { linesOf } from '@regietafel/domain/liquidity/year-end';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ShownPlanProps } from './cash-plan.lazy.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useRuleSentence } from './use-rule-sentence.ts';

/** Of each line, in words, when it becomes money. */
export function RulesCard(props: ShownPlanProps) {
  const { plans, plan, mayChange } = props;
  const t = useMessages('cashPlan');
  const [edited, setEdited] = useState<PlanLine | null>(null);
  const rows = useRows(props, setEdited);
  return (
    <Card title={t('rules.title')}>
      <p className="rt-muted">{t('rules.lead')}</p>
      <MissingLines {...props} />
      <CashTable
        isText
        caption={t('rules.title')}
        columns={[
          t('rules.line'),
          t('rules.nature'),
          t('rules.when'),
          t('rules.outstanding'),
          ...(mayChange ? [t('change')] : []),
        ]}
        rows={rows}
      />
      {edited && <RuleDialog plans={plans} plan={plan} line={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function useRows({ plan, mayChange }: ShownPlanProps, onEdit: (line: PlanLine) => void) {
  const t = useMessages('cashPlan');
  const cash = useMessages('cash');
  const format = useFormat();
  const sentence = useRuleSentence();
  return plan.lines.map((line) => ({
    key: line.key,
    header: line.title,
    cells: [
      cash(`nature.${line.nature}`),
      <span key="rule" className="rt-cash-plan__rule">
        {sentence(line.rule)}
        <span className="rt-cash-table__note">{t(`standing.${standingOf(line)}`)}</span>
      </span>,
      line.outstanding.length === 0
        ? t('none')
        : format.euro(sumCents(line.outstanding.map((item) => item.cents))),
      ...(mayChange
        ? [
            <Button
              key="edit"
              variant="subtle"
              onClick={() => onEdit(line)}
              aria-label={t('rules.edit', { line: line.title })}
            >
              {t('change')}
            </Button>,
          ]
        : []),
    ],
  }));
}

/** Whether the line has the rule that is usual, and how firmly that is known. */
function standingOf({ nature, rule }: PlanLine) {
  const usual = usualRule(nature);
  return JSON.stringify(usual.rule) === JSON.stringify(rule) ? usual.standing : 'own';
}

/** Lines that the sheets tell and the plan does not turn into money: without a rule they would be lost. */
function MissingLines({ plans, book, plan, mayChange }: ShownPlanProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const missing = linesOf(book.sheets).filter((line) => plan.lines.every(({ key }) => key !== line.key));
  if (missing.length === 0) return null;
  const taken = missing.map(
    ({ key, title, nature }): PlanLine => ({
      key,
      title,
      nature,
      rule: usualRule(nature).rule,
      outstanding: [],
    }),
  );
  const words = t('rules.missing', { lines: format.list(missing.map(({ title }) => title)) });
  return (
    <Notice
      tone="caution"
      actions={mayChange && <Button onClick={() => setOpen(true)}>{t('rules.takeUp')}</Button>}
    >
      {words}
      {isOpen && (
        <PlanDialog
          title={t('rules.takeUp')}
          plans={plans}
          makePlan={() => ({ ...plan, lines: [...plan.lines, ...taken] })}
          onClose={() => setOpen(false)}
        >
          {() => <p>{words}</p>}
        </PlanDialog>
      )}
    </Notice>
  );
}
