import type { RuleSetReplay, ShownFigures } from '@regietafel/contracts/warning/replay';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { WeeksPicture } from './weeks-picture.tsx';

/** With fewer that declined, a part of them says more than is known. */
const FEW = 10;

/** What the rule set would have come to for the providers that one follows. */
export function OwnCard({ replay }: { readonly replay: RuleSetReplay }) {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const { whole, providers, ruleSet, from, through } = replay;
  if (providers.length === 0)
    return (
      <Card title={t('own.title')}>
        <EmptyState title={t('own.nobody')}>{t('own.nobodyBody')}</EmptyState>
      </Card>
    );
  const warned = providers.filter(({ weeksBefore }) => weeksBefore !== null);
  return (
    <Card title={t('own.title')}>
      <Stack>
        <p>
          {t('own.gone', {
            rules: ruleSet.name,
            from: format.date(from),
            through: format.date(through),
            count: providers.length,
          })}{' '}
          <Left figures={whole} weeks={replay.horizonWeeks} />
        </p>
        {canBeJudged(replay) ? (
          <>
            <Tiles replay={replay} />
            {whole.declined > 0 && whole.declined < FEW && <p className="rt-muted">{t('own.few')}</p>}
            {warned.length > 0 && (
              <WeeksPicture
                title={t('weeks.title')}
                rows={[
                  {
                    key: 'own',
                    label: t('weeks.own', { count: warned.length }),
                    weeks: warned.map(({ dossierId, weeksBefore }) => ({
                      key: dossierId,
                      weeks: weeksBefore ?? 0,
                    })),
                  },
                ]}
                nameOf={(key) => providers.find(({ dossierId }) => dossierId === key)?.providerName ?? ''}
                head={t('column.provider')}
              />
            )}
          </>
        ) : (
          <EmptyState title={t('own.nothing')} icon="history">
            {t('own.nothingBody')} <PageLink to="/signalen">{t('own.toList')}</PageLink>
          </EmptyState>
        )}
      </Stack>
    </Card>
  );
}

/** Whether anybody declined of whom figures were known, or a signal came to something. */
export function canBeJudged({ whole }: RuleSetReplay): boolean {
  return whole.declined > 0 || whole.alarms > 0;
}

/** Who is counted neither way, and why. */
function Left({ figures: { providers }, weeks }: { readonly figures: ShownFigures; readonly weeks: number }) {
  const t = useMessages('signalsJudged');
  const { no_figures: silent, declined_before: before, open } = providers;
  return (
    <>
      {silent > 0 && <>{t('own.silent', { count: silent })} </>}
      {before > 0 && <>{t('own.before', { count: before })} </>}
      {open > 0 && t('own.open', { count: open, weeks })}
    </>
  );
}

function Tiles({ replay: { whole, serious, horizonWeeks } }: { readonly replay: RuleSetReplay }) {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const { declined, warned, weeksBefore, medianWeeks, alarms, falseAlarms, providers } = whole;
  const [least, most] = [weeksBefore[0], weeksBefore.at(-1)];
  const none = t('tile.nobody');
  return (
    <StatRow>
      <StatTile
        label={t('tile.warned')}
        value={declined === 0 ? none : t('tile.of', { part: warned, whole: declined })}
        note={declined === 0 ? t('tile.noDecline') : t('tile.warnedNote', { serious: serious.warned })}
      />
      <StatTile
        label={t('tile.missed')}
        value={declined === 0 ? none : t('tile.of', { part: providers.missed, whole: declined })}
        note={t('tile.missedNote')}
        {...(providers.missed > 0 && { tone: 'negative' as const })}
      />
      <StatTile
        label={t('tile.weeks')}
        value={medianWeeks === null ? none : format.number(medianWeeks, 0)}
        note={
          least === undefined || most === undefined
            ? t('tile.noWeeks')
            : t('tile.weeksNote', { count: weeksBefore.length, least, most })
        }
      />
      <StatTile
        label={t('tile.false')}
        value={alarms === 0 ? none : t('tile.of', { part: falseAlarms, whole: alarms })}
        note={alarms === 0 ? t('tile.noAlarms') : t('tile.falseNote', { weeks: horizonWeeks })}
      />
    </StatRow>
  );
}
