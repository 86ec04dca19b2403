import type {
  JointPosition,
  JointPositions,
  PositionVersion,
} from '@regietafel/contracts/judgements/positions';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { SidePanel } from '@regietafel/ui/components/side-panel';
import { useJudgementWords } from '../../components/judgements/use-judgement-words.ts';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { SubjectThread } from '../../components/threads/subject-thread.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { PositionActions } from './position-actions.tsx';
import { Answers } from './position-answers.tsx';
import { STATE_TONES } from './positions-card.tsx';
import { usePositionSubject } from './use-position-subject.ts';

interface PositionPanelProps {
  /** Undefined when it is not in sight at this reading position. */
  readonly position: JointPosition | undefined;
  readonly positions: JointPositions;
  readonly isNow: boolean;
  readonly onClose: () => void;
}

/** One joint position: its text, every answer to it, and the texts before it with theirs. */
export function PositionPanel({ position, positions, isNow, onClose }: PositionPanelProps) {
  const t = useMessages('judgements');
  const { dossierId } = useDossier();
  if (position === undefined)
    return (
      <SidePanel title={t('panel.gone')} onClose={onClose}>
        <p>{t('panel.goneBody')}</p>
      </SidePanel>
    );
  const { current, earlier } = position;
  return (
    <SidePanel
      title={current.title}
      kicker={t('positions.title')}
      onClose={onClose}
      actions={isNow && <PositionActions position={position} positions={positions} />}
    >
      <div className="rt-position-panel">
        {position.maySign && <p>{t(`own.${position.own?.answer ?? 'none'}`)}</p>}
        <VersionView version={current} />
        {earlier.length > 0 && (
          <details>
            <summary>{t('position.earlier', { count: earlier.length })}</summary>
            {earlier.map((version) => (
              <VersionView key={version.revisionId} version={version} />
            ))}
          </details>
        )}
        <SubjectThread dossierId={dossierId} subject={{ kind: 'joint_position', id: position.positionId }} />
      </div>
    </SidePanel>
  );
}

function VersionView({ version }: { readonly version: PositionVersion }) {
  const t = useMessages('judgements');
  const format = useFormat();
  const subjectOf = usePositionSubject();
  return (
    <article className="rt-position-panel">
      <div>
        <Badge tone={STATE_TONES[version.state]}>{t(`state.${version.state}`)}</Badge>{' '}
        {version.isFictitious && <FictiefMark />}
      </div>
      <p className="rt-position__text">{version.text}</p>
      <p className="rt-muted">
        {t('position.about', { subject: subjectOf(version.subject) })} ·{' '}
        {t('position.standPer', { day: format.date(version.standPer) })}
      </p>
      <Answers version={version} />
      <Frozen version={version} />
      <p className="rt-muted">
        {t('position.hash')}: <span className="rt-position__hash">{version.contentHash}</span>
      </p>
      <RecordOrigin origin={version.origin} />
    </article>
  );
}

/** What the parties held when the text was drawn up. */
function Frozen({ version: { judgements } }: { readonly version: PositionVersion }) {
  const t = useMessages('judgements');
  const recording = useMessages('recording');
  const words = useJudgementWords();
  if (judgements.length === 0) return null;
  return (
    <section>
      <h4>{t('position.frozen')}</h4>
      <p className="rt-muted">{t('position.frozenHint')}</p>
      <DefinitionList
        items={judgements.map((judgement) => ({
          term: judgement.party ?? recording('maskedAuthor'),
          value: words.stance(judgement),
        }))}
      />
    </section>
  );
}
