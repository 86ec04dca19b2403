import type { Invitation } from '@regietafel/contracts/sharing/acts';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState, Notice } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession, useTenantId } from '../../lib/session/session.ts';
import { invitationsQuery } from '../../lib/sharing/invitations-query.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { LetterView } from './letter.tsx';
import './invitations.css';

export const Route = createLazyRoute('/signed-in/uitnodigingen')({ component: InvitationsPage });

/** The letters of invitation to the organisation: what waits for an answer in full, what is over behind a line. */
function InvitationsPage() {
  const t = useMessages('acts');
  const { current } = useSession();
  const query = useSuspenseQuery(invitationsQuery(useTenantId()));
  const { invitations, mayAnswer } = query.data;
  const waiting = invitations.filter(({ state }) => state === 'waiting');
  const past = invitations.filter(({ state }) => state !== 'waiting');
  return (
    <>
      <PageTitle parts={[t('letters.title')]} />
      <PageHeader title={t('letters.title')} lead={t('letters.lead', { tenant: current.tenant.name })} />
      <Stack>
        <RefreshNotice query={query} />
        {waiting.length === 0 && <NoLetters />}
        {waiting.map((invitation) => (
          <WaitingLetter key={invitation.actId} invitation={invitation} mayAnswer={mayAnswer} />
        ))}
        {past.length > 0 && (
          <Card>
            <details>
              <summary className="rt-letter__past">{t('letters.past', { count: past.length })}</summary>
              {past.map((invitation) => (
                <LetterView key={invitation.actId} invitation={invitation} />
              ))}
            </details>
          </Card>
        )}
      </Stack>
    </>
  );
}

function NoLetters() {
  const t = useMessages('acts');
  return (
    <Card>
      <EmptyState title={t('letters.empty')} icon="document">
        {t('letters.emptyBody')}
      </EmptyState>
    </Card>
  );
}

interface WaitingLetterProps {
  readonly invitation: Invitation;
  readonly mayAnswer: boolean;
}

function WaitingLetter({ invitation, mayAnswer }: WaitingLetterProps) {
  const t = useMessages('acts');
  const [answer, setAnswer] = useState<'accept' | 'decline' | null>(null);
  return (
    <Card>
      <LetterView invitation={invitation} />
      {mayAnswer ? (
        <div className="rt-letter__answer">
          <Button variant="primary" icon="check" onClick={() => setAnswer('accept')}>
            {t('accept')}
          </Button>
          <Button onClick={() => setAnswer('decline')}>{t('decline')}</Button>
        </div>
      ) : (
        <div className="rt-letter__answer">
          <Notice tone="info">{t('answer.mayNot')}</Notice>
        </div>
      )}
      {answer !== null && (
        <AnswerDialog invitation={invitation} answer={answer} onClose={() => setAnswer(null)} />
      )}
    </Card>
  );
}
