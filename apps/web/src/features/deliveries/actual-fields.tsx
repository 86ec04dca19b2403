import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { lastDayOf, type YearMonth } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import { useAuthorName } from '../../components/cash/use-author-name.ts';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ActualDraft, ActualLine, Direction } from './actual-draft.ts';

interface WhichMonthProps {
  readonly plans: Plans;
  readonly month: YearMonth;
  readonly months: readonly YearMonth[];
  readonly onMonth: (month: YearMonth) => void;
  readonly parts: FormParts;
}

/** Of which month it is told, and who told of it already. */
export function WhichMonth({ plans: { books }, month, months, onMonth, parts }: WhichMonthProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const nameOf = useAuthorName();
  const others = books.filter(
    ({ author, actuals }) => !author.isOwn && actuals.some((actual) => actual.month === month),
  );
  return (
    <>
      <NativeSelect
        id={parts.idOf('month')}
        label={t('actual.month')}
        options={months.map((one) => ({ value: one, label: format.month(one) }))}
        value={month}
        onChange={onMonth}
        error={parts.errors.get('month')}
      />
      {others.map(({ author }) => (
        <p key={author.tenantId} className="rt-muted">
          {t('actual.toldBy', { author: nameOf(author), month: format.month(month) })}
        </p>
      ))}
    </>
  );
}

interface FieldsProps {
  readonly draft: ActualDraft;
  readonly change: (values: Partial<ActualDraft>) => void;
  readonly parts: FormParts;
}

interface ActualFieldsProps extends FieldsProps {
  readonly month: YearMonth;
  readonly lines: readonly ActualLine[];
}

const DIRECTIONS: readonly Direction[] = ['in', 'out'];

/** The balance at the end of the month, and per line what came in or went out. */
export function ActualFields({ month, lines, draft, change, parts }: ActualFieldsProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  // The path of a field is its place among all lines, whichever way their money goes.
  const placed = lines.map((line, index) => ({ ...line, path: `lines.${index}.cents` }));
  return (
    <>
      <p>{t('actual.lead')}</p>
      <AmountField
        label={t('actual.closing')}
        hint={t('actual.closingHint', { day: format.date(lastDayOf(month)) })}
        path="closingCents"
        parts={parts}
        value={draft.closing}
        onChange={(closing) => change({ closing })}
      />
      {lines.length === 0 && <p className="rt-muted">{t('actual.noLines')}</p>}
      {DIRECTIONS.map((direction) => {
        const these = placed.filter((line) => line.direction === direction);
        if (these.length === 0) return null;
        return (
          <fieldset key={direction} className="rt-actual">
            <legend>{t(`actual.${direction}`)}</legend>
            <div className="rt-actual__lines">
              {these.map(({ key, title, path }) => (
                <AmountField
                  key={key}
                  label={title}
                  path={path}
                  parts={parts}
                  value={draft.amounts[key] ?? ''}
                  onChange={(typed) => change({ amounts: { ...draft.amounts, [key]: typed } })}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly path: string;
  readonly parts: FormParts;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** An amount as it is typed: a text, so that empty stays empty and what is no amount can be shown back. */
function AmountField({ path, parts, ...field }: AmountFieldProps) {
  return (
    <TextField
      {...field}
      id={parts.idOf(path)}
      className="rt-actual__amount"
      inputMode="decimal"
      autoComplete="off"
      error={parts.errors.get(path)}
    />
  );
}

/** Where it comes from, and as of which day it is so. */
export function OriginFields({ draft, change, parts }: FieldsProps) {
  const t = useMessages('deliveries');
  return (
    <>
      <TextField
        id={parts.idOf('source')}
        label={t('actual.source')}
        hint={t('actual.sourceHint')}
        maxLength={500}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={parts.errors.get('source')}
      />
      <DateField
        id={parts.idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => change({ standPer })}
        error={parts.errors.get('standPer')}
      />
    </>
  );
}
