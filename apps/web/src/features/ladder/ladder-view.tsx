import type { Ladder } from '@regietafel/contracts/ladder/ladder';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState, Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { tredeTone } from '../../lib/status-tones.ts';
import { type Rung, rungsOf } from './rungs.ts';
import { stepDay } from './step-day.ts';
import './ladder.css';

/** The treden drawn as a ladder, with where the dossier stands, what is considered, and what each trede asks. */
export function LadderView({ ladder }: { readonly ladder: Ladder }) {
  const t = useMessages('ladder');
  const version = ladder.definitions[0]?.ladderVersion;
  const isConfirmed = ladder.definitions.every(({ standing }) => standing === 'established');
  return (
    <Card
      title={t('ladder.title')}
      footer={version !== undefined && <Provenance definitions={ladder.definitions} />}
    >
      {version === undefined ? (
        <EmptyState title={t('ladder.none')} />
      ) : (
        <>
          {!isConfirmed && <Notice tone="info">{t('ladder.unconfirmed')}</Notice>}
          {ladder.current === null && <p className="rt-ladder__none">{t('current.none')}</p>}
          <ol className="rt-ladder" aria-label={t('ladder.label')}>
            {rungsOf(ladder).map((rung) => (
              <RungItem key={rung.definition.trede} rung={rung} current={ladder.current} />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

/** Which version of the description this is, and where what is not yet confirmed comes from. */
function Provenance({ definitions }: Pick<Ladder, 'definitions'>) {
  const t = useMessages('ladder');
  const version = String(definitions[0]?.ladderVersion);
  const sources = new Set(definitions.filter((one) => !hasBindingDuties(one)).map(({ source }) => source));
  return (
    <>
      {t('ladder.version', { version })}
      {[...sources].map((source) => (
        <p key={source}>{source}</p>
      ))}
    </>
  );
}

interface RungItemProps {
  readonly rung: Rung;
  readonly current: Ladder['current'];
}

function RungItem({ rung, current }: RungItemProps) {
  const t = useMessages('ladder');
  const terms = useMessages('terms');
  const format = useFormat();
  const { definition, isCurrent, explored, advised } = rung;
  const { trede, name, description } = definition;
  const since = isCurrent && current && stepDay({ ...current, effectiveOn: current.since }, format);
  return (
    <li
      className={`rt-rung rt-tone-${tredeTone(trede)}`}
      aria-current={isCurrent ? 'step' : undefined}
      data-considered={(explored ?? advised) !== null || undefined}
    >
      <span className="rt-rung__number" aria-hidden="true">
        {trede}
      </span>
      <div className="rt-rung__body">
        <div className="rt-rung__head">
          <h3 className="rt-rung__name">
            {terms('trede', { trede: String(trede) })}: {name}
          </h3>
          {since && (
            <Badge tone={tredeTone(trede)} icon="trendUp">
              {t('current.since', { day: since })}
            </Badge>
          )}
          {explored && <Badge tone="info">{t('explored', { day: stepDay(explored, format) })}</Badge>}
          {advised && <Badge tone="info">{t('advised', { day: stepDay(advised, format) })}</Badge>}
        </div>
        <p>{description}</p>
        <Duties definition={definition} />
        <p className="rt-rung__small">{smallPrint(definition, t)}</p>
      </div>
    </li>
  );
}

/** What a trede asks of the provider; a duty that no source establishes is not shown as one. */
function Duties({ definition }: Pick<Rung, 'definition'>) {
  const t = useMessages('ladder');
  const { duties } = definition;
  if (!hasBindingDuties(definition)) return null;
  return (
    <div className="rt-rung__duties">
      <strong>{t('duties')}</strong> ({t('standing.established')})
      <ul>
        {duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
    </div>
  );
}

function smallPrint(definition: Rung['definition'], t: Translate<MessagesOf<'ladder'>>): string {
  const { planKind, standing, source } = definition;
  const plan = t(`plan.${planKind}`);
  if (!hasBindingDuties(definition)) return [plan, t('noDuties')].join(' · ');
  return [plan, t(`standing.${standing}`), t('source', { source })].join(' · ');
}

function hasBindingDuties({ duties, standing }: Rung['definition']): boolean {
  return standing === 'established' && duties.length > 0;
}
