import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { REPORT_BOUNDS } from '@regietafel/contracts/indicators/shapes';
import type { ReviewAnswer } from '@regietafel/domain/indicators/report';
import { Button, IconButton } from '@regietafel/ui/components/button';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface ReviewDialogProps {
  readonly board: IndicatorBoard;
  readonly report: ShownReport;
  readonly onClose: () => void;
}

interface Remark {
  readonly item: string;
  readonly remark: string;
}

/** Accepts a report, or sends it back with what has to be put right. */
export function ReviewDialog({ board, report, onClose }: ReviewDialogProps) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const { dossierId } = useDossier();
  const [answer, setAnswer] = useState<ReviewAnswer>('accepted');
  const [note, setNote] = useState('');
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const saving = useSave({
    save: api.indicators.review.mutate,
    done: t(answer === 'accepted' ? 'review.accepted' : 'review.sentBack'),
    onDone: onClose,
  });
  const submit = () =>
    saving.save({
      dossierId,
      reportId: report.reportId,
      revisionId: report.headRevisionId,
      answer,
      note,
      remarks: answer === 'sent_back' ? [...remarks] : [],
    });
  return (
    <SaveDialog
      {...saving}
      title={t('review.title', { period: words.period(report.period) })}
      action={t('review.save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <RadioGroup
            id={parts.idOf('answer')}
            label={t('review.answer')}
            choices={[
              { value: 'accepted', label: t('review.accept'), hint: t('review.acceptHint') },
              { value: 'sent_back', label: t('review.sendBack'), hint: t('review.sendBackHint') },
            ]}
            value={answer}
            onChange={setAnswer}
            error={parts.errors.get('answer')}
          />
          <TextArea
            id={parts.idOf('note')}
            label={t('review.note')}
            maxLength={REPORT_BOUNDS.note}
            value={note}
            onChange={setNote}
            error={parts.errors.get('note')}
          />
          {answer === 'sent_back' && (
            <Remarks board={board} remarks={remarks} onChange={setRemarks} parts={parts} />
          )}
        </>
      )}
    </SaveDialog>
  );
}

interface RemarksProps {
  readonly board: IndicatorBoard;
  readonly remarks: readonly Remark[];
  readonly onChange: (remarks: readonly Remark[]) => void;
  readonly parts: FormParts;
}

function Remarks({ board, remarks, onChange, parts: { idOf, errors } }: RemarksProps) {
  const t = useMessages('indicators');
  const options = board.items.map(({ code, name }) => ({ value: code, label: name }));
  const free = options.find(({ value }) => remarks.every(({ item }) => item !== value));
  return (
    <fieldset className="rt-review-remarks">
      <legend>{t('review.remarks')}</legend>
      {remarks.map(({ item, remark }, at) => (
        <div className="rt-review-remark" key={`${at} ${item}`}>
          <NativeSelect
            label={t('review.item')}
            options={options}
            value={item}
            onChange={(next) => onChange(remarks.with(at, { item: next, remark }))}
            error={errors.get(`remarks.${at}.item`)}
          />
          <TextField
            id={idOf(`remarks.${at}.remark`)}
            label={t('review.remark')}
            isRequired
            maxLength={REPORT_BOUNDS.remark}
            value={remark}
            onChange={(next) => onChange(remarks.with(at, { item, remark: next }))}
            error={errors.get(`remarks.${at}.remark`)}
          />
          <IconButton
            label={t('review.removeRemark', {
              item: options.find(({ value }) => value === item)?.label ?? item,
            })}
            icon="close"
            onClick={() => onChange(remarks.toSpliced(at, 1))}
          />
        </div>
      ))}
      {free && (
        <div>
          <Button icon="add" onClick={() => onChange([...remarks, { item: free.value, remark: '' }])}>
            {t('review.addRemark')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
