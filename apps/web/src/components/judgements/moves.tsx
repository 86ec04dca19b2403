import type { ShownMove } from '@regietafel/contracts/judgements/measures';
import type { Direction } from '@regietafel/domain/judgements/movement';
import { Icon, type IconName } from '@regietafel/ui/components/icon';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useJudgementWords } from './use-judgement-words.ts';

const ICONS: Readonly<Record<Direction, IconName>> = {
  first: 'add',
  towards: 'chevronRight',
  away: 'chevronLeft',
  level: 'minus',
  not_comparable: 'info',
};

/** Who changed its judgement, from what to what, and whether that brought it nearer to the others; newest first. */
export function Moves({ moves }: { readonly moves: readonly ShownMove[] }) {
  const t = useMessages('judgements');
  const changed = moves.filter(({ before }) => before !== null);
  return (
    <section>
      <h4>{t('moves.title')}</h4>
      {changed.length === 0 && <p className="rt-muted">{t('moves.none')}</p>}
      {changed.length > 0 && (
        <ol className="rt-moves">
          {changed.map((move) => (
            <MoveItem key={move.origin.recordedAt} move={move} />
          ))}
        </ol>
      )}
    </section>
  );
}

function MoveItem({ move }: { readonly move: ShownMove }) {
  const t = useMessages('judgements');
  const recording = useMessages('recording');
  const format = useFormat();
  const words = useJudgementWords();
  const { origin, before, after, direction, standPer } = move;
  return (
    <li className="rt-moves__item">
      <Icon name={ICONS[direction]} />
      <div>
        <strong>{origin.author.name ?? recording('maskedAuthor')}</strong>{' '}
        {before !== null && t('moves.changed', { before: words.stance(before), after: words.stance(after) })}
        <div className="rt-muted">
          {t('moves.line', { direction: t(`direction.${direction}`), day: format.date(standPer) })}
        </div>
      </div>
    </li>
  );
}
