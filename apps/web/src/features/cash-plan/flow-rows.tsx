import { type Cents, sumCents } from '@regietafel/domain/core/cents';
import { addMonths } from '@regietafel/domain/core/dates';
import { Button, IconButton } from '@regietafel/ui/components/button';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { FlowFieldsProps } from './flow-dialog.tsx';
import { type FlowRow, flowsOf, pathOfTime, withRow } from './flow-draft.ts';
import { MonthSelect } from './month-select.tsx';

/** The most that one time moves, in euros: what a larger figure means is a slip of the hand. */
const MOST = 10 ** 10;
const EURO = { style: 'currency', currency: 'EUR' } as const;

/** A series month by month: each time its own month, amount and day. */
export function FlowRows({ plan, parts: { idOf, errors }, draft, setDraft }: FlowFieldsProps) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const { rows } = draft;
  const setRow = (at: number, change: Partial<FlowRow>) =>
    setDraft({ ...draft, rows: rows.map((row, index) => (index === at ? { ...row, ...change } : row)) });
  const addId = idOf('flow-rows.add');
  const remove = (index: number) => {
    setDraft({ ...draft, rows: rows.filter((_, at) => at !== index) });
    // The button is the next row's now, unless there is none: then the focus would be lost.
    if (index === rows.length - 1 || rows.length === 2) focusLater(addId);
  };
  const add = () => {
    setDraft(withRow(draft, addMonths(plan.firstMonth, plan.months - 1)));
    focusLater(idOf(`${pathOfTime(rows.length)}.cents`));
  };
  const amounts = flowsOf(draft, '').map(({ cents }) => cents);
  return (
    <fieldset className="rt-cash-plan__rows">
      <legend>{t('flow.rows')}</legend>
      <p className="rt-muted">{t('flow.rowsHint')}</p>
      {rows.map(({ month, euros, day }, index) => {
        const at = pathOfTime(index);
        const row = String(index + 1);
        return (
          <div className="rt-cash-plan__time" key={at}>
            <MonthSelect
              plan={plan}
              id={idOf(`${at}.month`)}
              label={t('flow.rowMonth', { row })}
              value={month}
              onChange={(next) => setRow(index, { month: next })}
              error={errors.get(`${at}.month`)}
            />
            <NumberField
              id={idOf(`${at}.cents`)}
              label={t('flow.rowAmount', { row })}
              isRequired
              format={EURO}
              minValue={-MOST}
              maxValue={MOST}
              value={euros}
              onChange={(next) => setRow(index, { euros: next })}
              error={errors.get(`${at}.cents`)}
            />
            <NumberField
              id={idOf(`${at}.day`)}
              label={t('flow.rowDay', { row })}
              value={day}
              onChange={(next) => setRow(index, { day: next })}
              error={errors.get(`${at}.day`)}
            />
            {/* A series without any time is removed as a whole, not here. */}
            {rows.length > 1 && (
              <IconButton icon="close" label={t('flow.removeRow', { row })} onClick={() => remove(index)} />
            )}
          </div>
        );
      })}
      <Button id={addId} icon="add" onClick={add}>
        {t('flow.addRow')}
      </Button>
      <p>{t('flow.together', { total: totalText(amounts, format, t('flow.incomplete')) })}</p>
    </fieldset>
  );
}

function totalText(
  amounts: readonly Cents[],
  format: ReturnType<typeof useFormat>,
  incomplete: string,
): string {
  return amounts.some((amount) => Number.isNaN(amount)) ? incomplete : format.euro(sumCents(amounts));
}

/** Once what was asked for stands on the page. */
function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
