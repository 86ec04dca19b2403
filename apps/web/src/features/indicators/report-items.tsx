import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import { ITEM_GROUPS } from '@regietafel/domain/indicators/indicator';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';

interface ReportItemsProps {
  readonly board: IndicatorBoard;
  readonly report: ShownReport;
}

/** Every item by group with its figure: unknown and not filled in are told apart. */
export function ReportItems({ board, report }: ReportItemsProps) {
  const t = useMessages('indicators');
  return ITEM_GROUPS.map((group) => (
    <table className="rt-report-items" key={group}>
      <caption>{t('panel.itemsCaption', { group: t(`group.${group}`) })}</caption>
      <tbody>
        {board.items
          .filter((item) => item.group === group)
          .map((item) => (
            <ItemRow key={item.code} item={item} report={report} />
          ))}
      </tbody>
    </table>
  ));
}

function ItemRow({ item, report }: { readonly item: ShownItem; readonly report: ShownReport }) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const deviation = report.deviations.find((one) => one.item === item.code);
  const figure = report.items[item.code];
  return (
    <tr>
      <th scope="row">
        {item.name}
        {deviation && <div className="rt-muted">{t('panel.deviation', { reason: deviation.reason })}</div>}
      </th>
      <td>{figure === undefined ? t('panel.absent') : words.figure(item.unit, figure)}</td>
    </tr>
  );
}
