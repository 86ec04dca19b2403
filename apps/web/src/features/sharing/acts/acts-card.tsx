import type { Act } from '@regietafel/contracts/sharing/acts';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { Menu } from '@regietafel/ui/components/menu';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Muted } from '../../../components/cell.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { ActItem } from './act-item.tsx';
import { actsQuery, organisationsQuery } from './acts-query.ts';
import { candidatesFor, PROPOSAL_KINDS, type ProposalKind } from './candidates.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import './acts.css';

type Open =
  | { readonly is: 'propose'; readonly kind: ProposalKind }
  | { readonly is: 'answer'; readonly act: Act; readonly answer: 'agree' | 'refuse' }
  | { readonly is: 'leave' };

/** What is proposed and was decided about who takes part; nothing for who can neither read nor do any of it. */
export function ActsCard() {
  const t = useMessages('acts');
  const { dossierId } = useDossier();
  const { acts, mayPropose, mayLeave, day } = useSuspenseQuery(actsQuery(useTenantId(), dossierId)).data;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (acts.length === 0 && !mayPropose && !mayLeave) return null;
  return (
    <Card
      title={t('title')}
      actions={
        <>
          {mayPropose && <ProposeMenu onChoose={(kind) => setOpen({ is: 'propose', kind })} />}
          {mayLeave && <Button onClick={() => setOpen({ is: 'leave' })}>{t('leave')}</Button>}
        </>
      }
      footer={t('lead')}
    >
      <Acts acts={acts} onAnswer={(act, answer) => setOpen({ is: 'answer', act, answer })} />
      {open?.is === 'propose' && <ProposeDialog kind={open.kind} day={day} onClose={close} />}
      {open?.is === 'answer' && <ConsentDialog act={open.act} answer={open.answer} onClose={close} />}
      {open?.is === 'leave' && <LeaveDialog day={day} onClose={close} />}
    </Card>
  );
}

interface ActsProps {
  readonly acts: readonly Act[];
  readonly onAnswer: (act: Act, answer: 'agree' | 'refuse') => void;
}

/** What runs now, in full; what is over behind a line that opens. */
function Acts({ acts, onAnswer }: ActsProps) {
  const t = useMessages('acts');
  if (acts.length === 0) return <Muted>{t('empty')}</Muted>;
  const isOpen = ({ status }: Act) => status === 'awaits_consent' || status === 'awaits_answer';
  const [running, past] = [acts.filter(isOpen), acts.filter((act) => !isOpen(act))];
  const list = (some: readonly Act[]) => (
    <ul className="rt-acts">
      {some.map((act) => (
        <ActItem key={act.actId} act={act} onAnswer={onAnswer} />
      ))}
    </ul>
  );
  return (
    <>
      {running.length > 0 && list(running)}
      {past.length > 0 && (
        <details className="rt-acts__past">
          <summary>{t('past', { count: past.length })}</summary>
          {list(past)}
        </details>
      )}
    </>
  );
}

/** What can be proposed; what has nobody to be about says so. */
function ProposeMenu({ onChoose }: { readonly onChoose: (kind: ProposalKind) => void }) {
  const t = useMessages('acts');
  const { dossierId } = useDossier();
  const { data } = useQuery(organisationsQuery(useTenantId(), dossierId));
  return (
    <Menu
      label={t('menu')}
      groups={[
        {
          id: 'kinds',
          actions: PROPOSAL_KINDS.map((kind) => {
            const isEmpty =
              kind !== 'close_dossier' && candidatesFor(kind, data?.organisations ?? []).length === 0;
            return {
              id: kind,
              label: t(`kind.${kind}`),
              isDisabled: isEmpty,
              isDanger: kind === 'close_dossier',
              ...(isEmpty && data !== undefined && { hint: t(`nobody.${kind}`) }),
              onAction: () => onChoose(kind),
            };
          }),
        },
      ]}
    />
  );
}
