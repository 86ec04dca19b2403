import { WARNING_BOUNDS } from '@regietafel/contracts/warning/record';
import type { ShownSignal } from '@regietafel/contracts/warning/shapes';
import type { DossierSignals } from '@regietafel/contracts/warning/signals';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { VERDICTS, type Verdict } from '@regietafel/domain/warning/judgement';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { OwnKringField, StandPerField, useOwnWord } from './own-word.tsx';

interface JudgeDialogProps {
  readonly signal: ShownSignal;
  readonly data: DossierSignals;
  readonly ruleSetId: RuleSetId | null;
  readonly onClose: () => void;
}

/** Says what the own organisation makes of a signal: accept, explain or act. */
export function JudgeDialog({ signal, data, ruleSetId, onClose }: JudgeDialogProps) {
  const t = useMessages('warning');
  const own = signal.judgements.find(({ origin }) => origin.author.isOwn);
  const [verdict, setVerdict] = useState<Verdict>(own?.verdict ?? 'explain');
  const [note, setNote] = useState(own?.note ?? '');
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const word = useOwnWord(data, 'signal_judgement', own);
  const saving = useSave({ save: api.warning.judge.mutate, done: t('judge.done'), onDone: onClose });
  const submit = () =>
    saving.save({
      ...word.said,
      ...{ ruleSetId, rule: signal.rule, firedIn: signal.firedIn, verdict, note, untilOn },
      supersedes: signal.ownHeadRevisionId,
    });
  return (
    <SaveDialog
      {...saving}
      title={t('judge.title', { rule: signal.ruleName })}
      action={t('judge.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <RadioGroup
            id={parts.idOf('verdict')}
            label={t('judge.verdict')}
            choices={VERDICTS.map((value) => ({
              value,
              label: t(`verdict.${value}`),
              hint: t(`verdict.${value}Hint`),
            }))}
            value={verdict}
            onChange={setVerdict}
            error={parts.errors.get('verdict')}
          />
          <TextArea
            id={parts.idOf('note')}
            label={t('judge.note')}
            isRequired
            maxLength={WARNING_BOUNDS.note}
            value={note}
            onChange={setNote}
            error={parts.errors.get('note')}
          />
          <StandPerField word={word} parts={parts} />
          <DateField
            id={parts.idOf('untilOn')}
            label={t('judge.until')}
            hint={t('judge.untilHint')}
            value={untilOn}
            onChange={setUntilOn}
            error={parts.errors.get('untilOn')}
          />
          <OwnKringField word={word} parts={parts} />
        </>
      )}
    </SaveDialog>
  );
}
