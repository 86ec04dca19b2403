import type { PlainDate } from '@regietafel/domain/core/dates';
import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { ErrorState } from '@regietafel/ui/components/notice';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { failureOf } from '../../../lib/api/failure.ts';
import { useFormat } from '../../../lib/format/format.ts';
import { useAsOf } from '../../../lib/history/use-as-of.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { compareQuery, type VersionSummary } from '../queries.ts';
import type { SideParam } from '../search.ts';
import { useRiskWords } from '../use-risk-words.ts';
import { DifferenceView } from './difference-view.tsx';
import { SideChoice } from './side-choice.tsx';
import { isDayParam, type Sides, sideOf } from './sides.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/risicos/vergelijken');

interface ComparisonViewProps {
  readonly sides: Sides;
  readonly versions: readonly VersionSummary[];
  readonly today: PlainDate;
}

/** The choice of two sides, and their difference. */
export function ComparisonView({ sides, versions, today }: ComparisonViewProps) {
  const t = useMessages('risks');
  const errors = useMessages('errors');
  const navigate = route.useNavigate();
  const { dossierId } = useDossier();
  const { knownAt } = useAsOf();
  const input = {
    dossierId,
    from: sideOf(sides.van, versions),
    to: sideOf(sides.tot, versions),
    knownAt,
  };
  const { data, error, refetch } = useQuery(compareQuery(useTenantId(), input));
  const choose = (change: Partial<Sides>) =>
    void navigate({ search: (before) => ({ ...before, ...sides, ...change }), replace: true });
  const options = useSideOptions(versions, today, sides);
  return (
    <>
      <div className="risks-sides rt-screen-only">
        <SideChoice
          label={t('compare.from')}
          dayLabel={t('compare.fromDay')}
          side={sides.van}
          options={options}
          today={today}
          onChoose={(van) => choose({ van })}
        />
        <SideChoice
          label={t('compare.to')}
          dayLabel={t('compare.toDay')}
          side={sides.tot}
          options={options}
          today={today}
          onChoose={(tot) => choose({ tot })}
        />
      </div>
      <SidesInWords sides={sides} versions={versions} />
      {data ? (
        <DifferenceView difference={data.difference} renumbered={data.renumbered} />
      ) : error ? (
        <ErrorState title={errors('loadTitle')} onRetry={() => void refetch()}>
          {failureOf(error).message ?? errors('unavailable')}
        </ErrorState>
      ) : (
        <Loading>
          <SkeletonText lines={8} />
        </Loading>
      )}
    </>
  );
}

/** The published versions, the register of today, and whatever day the address names. */
function useSideOptions(versions: readonly VersionSummary[], today: PlainDate, { van, tot }: Sides) {
  const t = useMessages('risks');
  const format = useFormat();
  const days = new Set([today, van, tot].filter(isDayParam));
  return [
    ...[...days].map((day) => ({
      value: day as SideParam,
      label: day === today ? t('compare.today') : t('compare.onDay', { day: format.date(day) }),
    })),
    ...versions.map((version) => ({
      value: version.versionId as SideParam,
      label: t('compare.version', { day: format.date(version.standPer) }),
      hint: t('compare.versionHint', {
        moment: format.instant(version.origin.recordedAt),
        count: version.rowCount,
      }),
    })),
  ];
}

/** Who published the compared versions, for which kring; also on paper, where the choice is not printed. */
function SidesInWords({ sides, versions }: Pick<ComparisonViewProps, 'sides' | 'versions'>) {
  const t = useMessages('risks');
  const format = useFormat();
  const words = useRiskWords();
  const chosen = [sides.van, sides.tot].flatMap((param) =>
    versions.filter((version) => version.versionId === param),
  );
  return (
    <ul className="risks-sides-words">
      {chosen.map((version) => (
        <li key={version.versionId}>
          <AuthorKring
            author={`${t('compare.version', { day: format.date(version.standPer) })} · ${words.author(version.origin)}`}
            kring={version.origin.kring.name}
            moment={format.instant(version.origin.recordedAt)}
          />
        </li>
      ))}
    </ul>
  );
}
