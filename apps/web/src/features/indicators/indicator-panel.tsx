import type { IndicatorBoard, ShownValue } from '@regietafel/contracts/indicators/board';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { itemsOf } from '@regietafel/domain/indicators/compute';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { useIndicatorsAddress } from './use-indicators-address.ts';

interface IndicatorPanelProps {
  readonly board: IndicatorBoard;
  readonly indicatorId: string;
}

/** What an indicator means, how it is computed and where it asks for a look, with its value in every period. */
export function IndicatorPanel({ board, indicatorId }: IndicatorPanelProps) {
  const t = useMessages('indicators');
  const { open } = useIndicatorsAddress();
  const definition = board.definitions.find(({ id }) => id === indicatorId);
  if (definition === undefined) return null;
  const values = board.values.filter((value) => value.indicatorId === indicatorId).toReversed();
  return (
    <SidePanel kicker={t('indicator.kicker')} title={definition.name} onClose={() => open({})}>
      <Meaning definition={definition} day={board.day} />
      <ValuesTable board={board} definition={definition} values={values} />
    </SidePanel>
  );
}

function Meaning({
  definition,
  day,
}: { readonly definition: ShownDefinition } & Pick<IndicatorBoard, 'day'>) {
  const t = useMessages('indicators');
  const terms = useMessages('terms');
  const words = useIndicatorWords();
  const [signal] = definition.signalValues;
  return (
    <DefinitionList
      items={[
        { term: t('indicator.definition'), value: definition.definition },
        { term: t('indicator.formula'), value: definition.formulaText },
        { term: t('indicator.unit'), value: t(`indicatorUnit.${definition.unit}`) },
        { term: t('indicator.direction'), value: t(`direction.${definition.direction}`) },
        {
          term: t('indicator.season'),
          value: t(definition.isSeasonal ? 'indicator.seasonal' : 'indicator.notSeasonal'),
        },
        {
          term: t('indicator.signal'),
          value:
            signal === undefined
              ? t('value.noSignal')
              : t('indicator.signalSource', {
                  value: words.signal(definition, day),
                  standing: terms(`standing.${signal.standing}`),
                  source: signal.source,
                }),
        },
        { term: t('indicator.standing'), value: terms(`standing.${definition.standing}`) },
        { term: t('indicator.source'), value: definition.source },
      ]}
    />
  );
}

interface ValuesTableProps {
  readonly board: IndicatorBoard;
  readonly definition: ShownDefinition;
  readonly values: readonly ShownValue[];
}

function ValuesTable({ board, definition, values }: ValuesTableProps) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  if (values.length === 0) return null;
  return (
    <table className="rt-report-items">
      <caption>{t('indicator.valuesCaption', { name: definition.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicator.period')}</th>
          <th scope="col">{t('indicator.value')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ period, value, comparability, isFictitious, reportId }) => (
          <tr key={period}>
            <th scope="row">
              {words.period(period)} {isFictitious && <FictiefMark />}
              <div className="rt-muted">{t(`comparability.${comparability}`)}</div>
              {comparability === 'other_formula' && (
                <Otherwise board={board} definition={definition} reportId={reportId} />
              )}
            </th>
            <td>{words.value(definition.unit, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface OtherwiseProps {
  readonly board: IndicatorBoard;
  readonly definition: ShownDefinition;
  readonly reportId: string;
}

/** Which items of the formula were counted otherwise, and how. */
function Otherwise({ board, definition, reportId }: OtherwiseProps) {
  const t = useMessages('indicators');
  const items = itemsOf(definition.formula);
  const report = board.reports.find((one) => one.reportId === reportId);
  const deviations = report?.deviations.filter(({ item }) => items.includes(item)) ?? [];
  return deviations.map(({ item, reason }) => (
    <div className="rt-muted" key={item}>
      {t('indicator.otherwise', {
        item: board.items.find(({ code }) => code === item)?.name ?? item,
        reason,
      })}
    </div>
  ));
}
