import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { addMonths, monthOf } from '@regietafel/domain/core/dates';
import { proposePlan } from '@regietafel/domain/liquidity/usual-rules';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { StartDialog } from './start-dialog.tsx';

interface NoPlanProps {
  readonly plans: Plans;
  readonly mayRecord: boolean;
}

/** Nobody laid down a plan: a first one proposes itself from the own sheets. */
export function NoPlan({ plans, mayRecord }: NoPlanProps) {
  const t = useMessages('cashPlan');
  const [isOpen, setOpen] = useState(false);
  const sheets = plans.books.find(({ author }) => author.isOwn)?.sheets ?? [];
  const mayPropose = mayRecord && sheets.length > 0;
  const words = mayPropose ? 'empty.propose' : mayRecord ? 'empty.sheets' : 'empty.other';
  return (
    <Card>
      <EmptyState
        title={t('empty.title')}
        actions={
          mayPropose && (
            <Button variant="primary" onClick={() => setOpen(true)}>
              {t('propose')}
            </Button>
          )
        }
      >
        {t(words)}
      </EmptyState>
      {isOpen && (
        <StartDialog
          plans={plans}
          plan={proposePlan(sheets, addMonths(monthOf(plans.day), 1))}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
