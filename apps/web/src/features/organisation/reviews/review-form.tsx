import type { OpenReview, RightLine } from '@regietafel/contracts/accounts/reviews';
import type { ReviewKind } from '@regietafel/domain/accounts/review-kinds';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { ErrorSummary } from '@regietafel/ui/components/error-summary';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { SaveFailure } from '../../../components/save-failure.tsx';
import { api } from '../../../lib/api/client.ts';
import { type Failure, fieldMessages } from '../../../lib/api/failure.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { type Decision, JudgementRow } from './judgement-row.tsx';
import { openReviewQuery } from './reviews-queries.ts';

interface ReviewFormProps {
  readonly kind: ReviewKind;
  readonly onDone: () => void;
}

const GROUPS = ['role', 'seat', 'participation'] as const;
const UNDECIDED: Decision = { decision: null, reason: '' };

/** Judges each right that stands now, and signs for exactly that list. */
export function ReviewForm({ kind, onDone }: ReviewFormProps) {
  const t = useMessages('organisation');
  const query = useSuspenseQuery(openReviewQuery(useTenantId(), kind));
  // The list as it was when the judging began: what changes meanwhile is told by the server when it is signed.
  const [open, setOpen] = useState<OpenReview>(query.data);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const form = useId();
  const saving = useSave({ save: api.reviews.sign.mutate, done: t('form.signed'), onDone });
  const idOf = (line: RightLine) => `${form}-${line.right.id}`;
  const judged = open.rights.filter(({ right }) => decisions.get(right.id)?.decision != null);
  const left = open.rights.length - judged.length;
  const judgements = judged.map(({ right }) => {
    const { decision, reason } = decisions.get(right.id) ?? UNDECIDED;
    return { id: right.id, decision: decision ?? 'confirm', reason };
  });
  const errors = errorsOf(saving.failure);

  const startAgain = async () => {
    const { data } = await query.refetch();
    if (data) setOpen(data);
  };

  return (
    <form
      className="rt-review"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isBusy) saving.save({ kind, seenHash: open.seenHash, judgements });
      }}
    >
      <Card title={t('form.title', { kind: t(`kind.${kind}`) })}>
        <p>{t('form.lead')}</p>
        {errors.byRight.size === 0 && <SaveFailure failure={saving.failure} />}
        {saving.failure?.code === 'CONFLICT' && (
          <Button icon="refresh" onClick={() => void startAgain()}>
            {t('form.again')}
          </Button>
        )}
        <ErrorSummary
          errors={[...errors.byRight].map(([position, message]) => ({
            fieldId: `${form}-${judgements[position]?.id ?? ''}`,
            message,
          }))}
          attempt={saving.attempt}
        />
        {GROUPS.map((group) => {
          const lines = open.rights.filter(({ right }) => right.kind === group);
          if (lines.length === 0) return null;
          return (
            <fieldset key={group} className="rt-review__group">
              <legend>{t(`group.${group}`)}</legend>
              {lines.map((line) => (
                <JudgementRow
                  key={line.right.id}
                  id={idOf(line)}
                  line={line}
                  value={decisions.get(line.right.id) ?? UNDECIDED}
                  onChange={(next) => setDecisions(new Map(decisions).set(line.right.id, next))}
                  error={errors.byRight.get(judged.indexOf(line))}
                />
              ))}
            </fieldset>
          );
        })}
        <p role="status">{left === 0 ? t('form.ready') : t('form.left', { count: left })}</p>
        <div className="rt-review__actions">
          <Button type="submit" variant="primary" isBusy={saving.isBusy} disabled={left > 0}>
            {t('form.sign')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('form.stop')}
          </Button>
        </div>
      </Card>
    </form>
  );
}

/** The refusals by the place of the judgement in what was sent: `judgements.3.reason`. */
function errorsOf(failure: Failure | null): { readonly byRight: ReadonlyMap<number, string> } {
  const byRight = new Map<number, string>();
  if (failure === null) return { byRight };
  for (const [path, message] of fieldMessages(failure)) {
    const [, position] = /^judgements\.(\d+)\./.exec(path) ?? [];
    if (position !== undefined) byRight.set(Number(position), message);
  }
  return { byRight };
}
