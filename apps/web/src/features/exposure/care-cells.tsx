import type { ExposureContent } from '@regietafel/domain/exposure/share';
import type { CareKind } from '@regietafel/domain/indicators/profile';
import { NumberField } from '@regietafel/ui/components/number-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type Cell, cellKey, centsOf, EMPTY_CELL, type ExposureDraft, rowIndex } from './exposure-draft.ts';

const MEASURES = ['revenueCents', 'places', 'children'] as const;
export const EUROS = { style: 'currency', currency: 'EUR' } as const;
export const WHOLE = { maximumFractionDigits: 0 } as const;

interface CareCellsProps extends FormParts {
  readonly careKind: CareKind;
  readonly places: readonly string[];
  readonly draft: ExposureDraft;
  readonly rows: ExposureContent['rows'];
  readonly onChange: (cells: ExposureDraft['cells']) => void;
}

/** What each municipality has of one kind of care, cell by cell. */
export function CareCells({ careKind, places, draft, rows, onChange, idOf, errors }: CareCellsProps) {
  const t = useMessages('exposure');
  const nameOf = (place: string) => place || t('allTogether');
  const set = (place: string, change: Partial<Cell>) => {
    const key = cellKey(careKind, place);
    onChange({ ...draft.cells, [key]: { ...(draft.cells[key] ?? EMPTY_CELL), ...change } });
  };
  return (
    <div className="rt-exposure__scroll">
      <table className="rt-exposure__table rt-exposure__cells">
        <caption className="rt-visually-hidden">{t('form.cells', { care: t(`care.${careKind}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('share.column.municipality')}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {t(`measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => {
            const cell = draft.cells[cellKey(careKind, place)] ?? EMPTY_CELL;
            const path = `rows.${rowIndex(rows, careKind, place) ?? `new-${careKind}-${place}`}`;
            return (
              <tr key={place}>
                <th scope="row">{nameOf(place)}</th>
                {MEASURES.map((measure) => {
                  const isMoney = measure === 'revenueCents';
                  const value = cell[measure];
                  return (
                    <td key={measure} data-head={t(`measure.${measure}`)}>
                      <NumberField
                        id={idOf(`${path}.${measure}`)}
                        label={t('form.cellOf', {
                          measure: t(`measure.${measure}`),
                          municipality: nameOf(place),
                        })}
                        isLabelHidden
                        format={isMoney ? EUROS : WHOLE}
                        minValue={0}
                        value={isMoney && value !== null ? value / 100 : value}
                        onChange={(next) => set(place, { [measure]: isMoney ? centsOf(next) : next })}
                        error={
                          errors.get(`${path}.${measure}`) ??
                          (isMoney
                            ? (errors.get(`${path}.municipality`) ?? errors.get(`${path}.careKind`))
                            : undefined)
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
