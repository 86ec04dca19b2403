import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import { Button, IconButton } from '@regietafel/ui/components/button';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { MonthSelect } from './month-select.tsx';
import type { RuleFieldsProps } from './rule-dialog.tsx';
import type { OutstandingDraft } from './rule-draft.ts';

const EURO = { style: 'currency', currency: 'EUR' } as const;

/** Claims and debts of the opening balance, each in the month in which it is expected. */
export function OutstandingFields(props: RuleFieldsProps & { readonly plan: CashPlan }) {
  const { plan, parts: form, path, draft, set } = props;
  const t = useMessages('cashPlan');
  const { idOf, errors } = form;
  const { outstanding } = draft;
  const setItem = (row: number, change: Partial<OutstandingDraft>) =>
    set({ outstanding: outstanding.map((item, index) => (index === row ? { ...item, ...change } : item)) });
  return (
    <fieldset className="rt-cash-plan__rows" id={idOf(path)} tabIndex={-1}>
      <legend>{t('outstanding.title')}</legend>
      <p className="rt-muted">{t('outstanding.lead')}</p>
      {outstanding.map((item, row) => {
        const number = String(row + 1);
        const at = `${path}.${row}`;
        return (
          <div className="rt-form__row" key={at}>
            <MonthSelect
              plan={plan}
              id={idOf(`${at}.month`)}
              label={t('outstanding.month', { row: number })}
              value={item.month}
              onChange={(month) => setItem(row, { month })}
              error={errors.get(`${at}.month`)}
            />
            <NumberField
              id={idOf(`${at}.cents`)}
              label={t('outstanding.amount', { row: number })}
              format={EURO}
              value={item.euros}
              onChange={(euros) => setItem(row, { euros })}
              error={errors.get(`${at}.cents`)}
            />
            <IconButton
              icon="close"
              label={t('outstanding.remove', { row: number })}
              onClick={() => set({ outstanding: outstanding.filter((_, index) => index !== row) })}
            />
          </div>
        );
      })}
      <Button onClick={() => set({ outstanding: [...outstanding, { month: plan.firstMonth, euros: null }] })}>
        {t('outstanding.add')}
      </Button>
    </fieldset>
  );
}
