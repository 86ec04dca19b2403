import type { Todo } from '@regietafel/contracts/portfolio/portfolio';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { Icon } from '@regietafel/ui/components/icon';
import { EmptyState } from '@regietafel/ui/components/notice';
import { TONE_ICONS, type Tone } from '@regietafel/ui/core/tone';
import { useState } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';
import type { DossierPage } from '../../lib/sharing/dossier-pages.ts';

/** Points in sight before the rest is asked for. */
const FIRST_SHOWN = 6;

/** Where each kind of point is dealt with, by which name the address tells the record, and how pressing it is. */
const PLACES: Readonly<Record<Todo['kind'], { page: DossierPage; key: string; tone: Tone }>> = {
  agreement_overdue: { page: 'agreements', key: 'afspraak', tone: 'negative' },
  kpi_red: { page: 'kpis', key: 'kpi', tone: 'negative' },
  kpi_stale: { page: 'kpis', key: 'kpi', tone: 'caution' },
  risk_to_reassess: { page: 'risks', key: 'risico', tone: 'caution' },
  risk_window_passed: { page: 'risks', key: 'risico', tone: 'caution' },
  risk_without_amount: { page: 'risks', key: 'risico', tone: 'caution' },
  risk_not_assessed: { page: 'risks', key: 'risico', tone: 'info' },
};

/** What waits for somebody, each with the way to where it can be dealt with. */
export function TodosCard({ todos }: { readonly todos: readonly Todo[] }) {
  const t = useMessages('overview');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? todos.length : FIRST_SHOWN;
  const rest = todos.length - shown;
  return (
    <Card title={t('todo.title')} isFlush>
      {todos.length === 0 ? (
        <EmptyState title={t('todo.none')} icon="check" />
      ) : (
        <ul className="rt-todos">
          {todos.map((todo, index) => (
            <TodoItem key={`${todo.kind}:${todo.subjectId}`} todo={todo} isRest={index >= shown} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <div className="rt-todos__rest rt-screen-only">
          <Button variant="subtle" icon="chevronDown" onClick={() => setIsWhole(true)}>
            {t('todo.rest', { count: rest })}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface TodoItemProps {
  readonly todo: Todo;
  /** Waits to be asked for on the screen; paper shows it at once. */
  readonly isRest: boolean;
}

function TodoItem({ todo, isRest }: TodoItemProps) {
  const t = useMessages('overview');
  const format = useFormat();
  const { page, key, tone } = PLACES[todo.kind];
  return (
    <li className={`rt-todos__item rt-tone-${tone}`} data-rest={isRest || undefined}>
      <Icon name={TONE_ICONS[tone]} />
      <div>
        <DossierLink page={page} search={{ [key]: todo.subjectId }}>
          {todo.subject}
        </DossierLink>
        <CellDetail>
          {t(`todo.${todo.kind}`)}
          {todo.on && ` ${t('todo.since', { day: format.date(todo.on) })}`}
        </CellDetail>
      </div>
    </li>
  );
}
