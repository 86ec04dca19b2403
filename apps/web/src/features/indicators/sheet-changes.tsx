import type { CellRemark, SheetItemChange, SheetOutlook } from '@regietafel/contracts/indicators/sheet';
import { REPORT_BASES } from '@regietafel/domain/indicators/report';
import { Notice } from '@regietafel/ui/components/notice';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';

/** What a sheet would change, or which of its cells stand in the way. */
export function SheetChanges({ outlook }: { readonly outlook: SheetOutlook }) {
  const t = useMessages('indicators');
  const { problems, refusals, doubts, isUnchanged } = outlook;
  if (problems.length > 0)
    return (
      <Notice tone="negative" role="alert" title={t('sheet.problems', { count: problems.length })}>
        <p>{t('sheet.nothingKept')}</p>
        <Remarks remarks={problems} />
      </Notice>
    );
  return (
    <>
      {refusals.length > 0 && (
        <Notice tone="negative" role="alert" title={t('sheet.refusals', { count: refusals.length })}>
          <p>{t('sheet.refusalsHow')}</p>
          <Remarks remarks={refusals} />
        </Notice>
      )}
      {doubts.length > 0 && (
        <Notice tone="caution" role="status" title={t('sheet.doubts', { count: doubts.length })}>
          <Remarks remarks={doubts} />
        </Notice>
      )}
      {isUnchanged ? (
        <Notice tone="info" role="status" title={t('sheet.same')}>
          {outlook.state === 'draft' || outlook.state === 'sent_back' ? t('sheet.sameOpen') : null}
        </Notice>
      ) : (
        <Changes outlook={outlook} />
      )}
    </>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly CellRemark[] }) {
  const t = useMessages('indicators');
  const placeOf = ({ cell, item, message }: CellRemark) => {
    // There is one sheet to fill in, so that the cell alone is enough.
    const at = cell.replace(/^.*!/, '');
    return item === null || message.includes(item)
      ? t('sheet.cell', { cell: at })
      : t('sheet.cellOf', { cell: at, item });
  };
  return (
    <ul>
      {remarks.map(({ cell, item, message }) => (
        <li key={`${cell} ${message}`}>
          {cell !== '' && <strong>{placeOf({ cell, item, message })} </strong>}
          {message}
        </li>
      ))}
    </ul>
  );
}

/** Item by item what stands and what it becomes: a report that is new becomes everything. */
function Changes({ outlook: { items, texts, state } }: { readonly outlook: SheetOutlook }) {
  const t = useMessages('indicators');
  const say = useTextWords();
  return (
    <Notice tone="info" role="status" title={t(state === null ? 'sheet.new' : 'sheet.changes')}>
      {texts.length > 0 && (
        <ul>
          {texts.map(({ field, before, after }) => (
            <li key={field}>
              {t('sheet.text', {
                field: t(TEXT_FIELDS[field]),
                before: say(field, before),
                after: say(field, after),
              })}
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && <ItemTable items={items} isNew={state === null} />}
    </Notice>
  );
}

const TEXT_FIELDS = { basis: 'panel.basis', note: 'panel.note', sourceName: 'panel.source' } as const;

function useTextWords() {
  const t = useMessages('indicators');
  return (field: SheetOutlook['texts'][number]['field'], text: string): string => {
    const basis = field === 'basis' ? REPORT_BASES.find((one) => one === text) : undefined;
    if (basis !== undefined) return t(`basis.${basis}`);
    return text === '' ? t('sheet.emptyText') : t('sheet.quoted', { text });
  };
}

function ItemTable({
  items,
  isNew,
}: {
  readonly items: readonly SheetItemChange[];
  readonly isNew: boolean;
}) {
  const t = useMessages('indicators');
  return (
    <table className="rt-report-items">
      <caption className="rt-visually-hidden">{t('sheet.changesCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.item')}</th>
          <th scope="col">{t(isNew ? 'sheet.figure' : 'sheet.after')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((change) => (
          <ItemRow key={change.item} change={change} isNew={isNew} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ change, isNew }: { readonly change: SheetItemChange; readonly isNew: boolean }) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const { name, unit, deviation, deviationBefore } = change;
  const figure = (value: number | null | undefined) =>
    value === undefined ? t('panel.absent') : words.figure(unit, value);
  return (
    <tr>
      <th scope="row">
        {name}
        {deviation !== deviationBefore && (
          <div className="rt-muted">
            {deviation === null ? t('sheet.asAsked') : t('panel.deviation', { reason: deviation })}
          </div>
        )}
      </th>
      <td>
        {figure(change.after)}
        {!isNew && change.before !== change.after && (
          <div className="rt-muted">{t('sheet.was', { value: figure(change.before) })}</div>
        )}
      </td>
    </tr>
  );
}
