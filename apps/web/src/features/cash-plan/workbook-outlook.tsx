import type { ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import type { YearMonth } from '@regietafel/domain/core/dates';
import { UNSCALED_PERCENT } from '@regietafel/domain/liquidity/compiled';
import { DRIVER_KEYS } from '@regietafel/domain/liquidity/plan';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Amounts of a sheet that are shown one by one. */
const SHOWN_CELLS = 12;

type Remark = ForecastOutlook['notes'][number];
type SheetChange = ForecastOutlook['sheets'][number];

/** What a workbook would change, or which of its cells stand in the way. */
export function WorkbookOutlook({ outlook }: { readonly outlook: ForecastOutlook }) {
  const t = useMessages('cashPlan');
  const { problems, notes, plan, sheets, absent, absentEvents, isUnchanged } = outlook;
  if (problems.length > 0)
    return (
      <Notice tone="negative" role="alert" title={t('workbook.problems', { count: problems.length })}>
        <Remarks remarks={problems} />
      </Notice>
    );
  return (
    <>
      {notes.length > 0 && (
        <Notice tone="caution" role="status" title={t('workbook.notes', { count: notes.length })}>
          <Remarks remarks={notes} />
        </Notice>
      )}
      <Notice tone="info" role="status" title={t(isUnchanged ? 'workbook.nothing' : 'workbook.outlook')}>
        {!isUnchanged && (
          <ul>
            {plan.map((change) => (
              <li key={`${change.part} ${change.name}`}>
                <PlanChange change={change} />
              </li>
            ))}
            {sheets.map((sheet) => (
              <li key={`${sheet.kind} ${sheet.year}`}>
                <SheetChanges sheet={sheet} />
              </li>
            ))}
          </ul>
        )}
        {absent.length > 0 && <Absent absent={absent} />}
        {absentEvents.length > 0 && <p>{t('workbook.absentEvents', { titles: absentEvents.join('; ') })}</p>}
      </Notice>
      {outlook.events.length > 0 && <SwitchedEvents outlook={outlook} />}
    </>
  );
}

/** What was done to events, and what becomes of it: no event changes, so nobody may take it for done. */
function SwitchedEvents({ outlook }: { readonly outlook: ForecastOutlook }) {
  const t = useMessages('cashPlan');
  const { events, scenarioName, mayKeepScenario } = outlook;
  const becomes = mayKeepScenario ? 'eventsScenario' : 'eventsLeft';
  return (
    <Notice tone="info" role="status" title={t('workbook.events', { count: events.length })}>
      <ul>
        {events.map((event) => (
          <li key={`${event.title} ${String(event.shift)} ${String(event.scalePercent)}`}>
            <EventChange event={event} />
          </li>
        ))}
      </ul>
      <p>{t(`workbook.${scenarioName === null ? becomes : 'eventsStand'}`, { name: scenarioName ?? '' })}</p>
    </Notice>
  );
}

function EventChange({ event }: { readonly event: ForecastOutlook['events'][number] }) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  const { title, isOn, shift, scalePercent } = event;
  const done = [
    ...(isOn === null ? [] : [t(isOn ? 'workbook.event.on' : 'workbook.event.off')]),
    ...(shift === 0
      ? []
      : [t(shift > 0 ? 'workbook.event.later' : 'workbook.event.earlier', { count: Math.abs(shift) })]),
    ...(scalePercent === UNSCALED_PERCENT ? [] : [t('workbook.event.scale', { percent: scalePercent })]),
  ];
  return t('workbook.event.done', { title, done: format.list(done) });
}

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <ul>
      {remarks.map(({ cell, message }) => (
        <li key={`${cell} ${message}`}>
          {cell !== '' && <strong>{cell}: </strong>}
          {message}
        </li>
      ))}
    </ul>
  );
}

function PlanChange({ change: { part, name } }: { readonly change: ForecastOutlook['plan'][number] }) {
  const t = useMessages('cashPlan');
  const driver = DRIVER_KEYS.find((key) => key === name);
  const shown = part === 'driver' && driver !== undefined ? t(`driver.${driver}`) : (name ?? '');
  return t(`workbook.part.${part}`, { name: shown });
}

function SheetChanges({ sheet }: { readonly sheet: SheetChange }) {
  const t = useMessages('cashPlan');
  const cash = useMessages('cash');
  const format = useFormat();
  const { year, kind, isNew, changes, cells, lines } = sheet;
  const name = `${cash(`kind.${kind}`)} ${String(year)}`;
  const euro = (amount: SheetChange['cells'][number]['before']) =>
    amount === null ? t('workbook.unknown') : format.euro(amount);
  if (isNew) return t('workbook.sheetNew', { name });
  return (
    <>
      {t('workbook.sheetChanged', { name, count: changes })}
      <ul>
        {cells.slice(0, SHOWN_CELLS).map(({ title, month, before, after }) => (
          <li key={`${title} ${String(month)}`}>
            {t('workbook.cellChanged', {
              title,
              month: format.month(monthOfYear(year, month)),
              before: euro(before),
              after: euro(after),
            })}
          </li>
        ))}
        {changes > SHOWN_CELLS && <li>{t('workbook.more', { count: changes - SHOWN_CELLS })}</li>}
        {lines.map((title) => (
          <li key={title}>{t('workbook.lineChanged', { title })}</li>
        ))}
      </ul>
    </>
  );
}

function Absent({ absent }: Pick<ForecastOutlook, 'absent'>) {
  const t = useMessages('cashPlan');
  const cash = useMessages('cash');
  const format = useFormat();
  const names = absent.map(({ year, kind }) => `${cash(`kind.${kind}`)} ${String(year)}`);
  return <p>{t('workbook.absent', { names: format.list(names) })}</p>;
}

function monthOfYear(year: number, month: number): YearMonth {
  return `${String(year)}-${String(month).padStart(2, '0')}` as YearMonth;
}
