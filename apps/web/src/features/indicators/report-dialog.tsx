import {
  type IndicatorBoard,
  indicatorsConflict,
  type ShownReport,
} from '@regietafel/contracts/indicators/board';
import { REPORT_BOUNDS } from '@regietafel/contracts/indicators/shapes';
import { ITEM_GROUPS } from '@regietafel/domain/indicators/indicator';
import { basesOf, REPORT_SCOPES } from '@regietafel/domain/indicators/report';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import type { Failure } from '../../lib/api/failure.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ItemField } from './item-field.tsx';
import { basisFor, draftOf, EMPTY, inputOf, periodsOffered, type ReportDraft } from './report-draft.ts';
import { useBeside } from './use-beside.ts';
import { useDoubts } from './use-doubts.ts';

interface ReportDialogProps {
  readonly board: IndicatorBoard;
  /** Null for a new one. */
  readonly report: ShownReport | null;
  readonly onClose: () => void;
  readonly onSaved: (reportId: string) => void;
}

/** The form of a report, filled with what stands; kept as a draft, or submitted at the table. */
export function ReportDialog({ board, report, onClose, onSaved }: ReportDialogProps) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const { dossierId } = useDossier();
  const kept = useDraft(`indicator-report/${dossierId}/${report?.reportId ?? 'new'}`, () =>
    draftOf(board, report),
  );
  const { draft, change, forget, discard } = kept;
  const saving = useSave({
    save: async (input: Parameters<typeof api.indicators.report.mutate>[0]) => {
      const { id } = await api.indicators.report.mutate(input);
      forget();
      onSaved(id);
    },
    done: t(draft.isSubmitted ? 'form.submitted' : 'form.kept'),
    onDone: () => undefined,
  });
  const theirs = overtakenBy(saving.failure, draft);
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const upon = theirs?.headRevisionId ?? draft.supersedes;
    change({ supersedes: upon });
    saving.save(inputOf({ ...draft, supersedes: upon }, board.items, dossierId));
  };
  return (
    <SaveDialog
      title={report === null ? t('form.new') : t('form.change', { period: words.period(report.period) })}
      action={t(draft.isSubmitted ? 'form.submit' : 'form.keep')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
      onCancel={() => {
        forget();
        onClose();
      }}
      isBusy={saving.isBusy}
      failure={byItem(saving.failure, draft, board)}
      attempt={saving.attempt}
      refusal={
        theirs && (
          <Notice tone="caution" role="alert" title={t('conflict.title')}>
            {t('conflict.body')}
          </Notice>
        )
      }
    >
      {(parts) => (
        <>
          <DraftNotice isRestored={kept.isRestored} onDiscard={discard} />
          <p>{t('form.lead')}</p>
          <Head board={board} draft={draft} change={change} parts={parts} />
          <Items board={board} report={report} draft={draft} change={change} parts={parts} />
          <Foot draft={draft} change={change} parts={parts} />
        </>
      )}
    </SaveDialog>
  );
}

interface PartProps {
  readonly draft: ReportDraft;
  readonly change: (values: Partial<ReportDraft>) => void;
  readonly parts: FormParts;
}

/** Of which period, over what and from where: the first two stay as they are once the report stands. */
function Head({
  board,
  draft,
  change,
  parts: { idOf, errors },
}: PartProps & { readonly board: IndicatorBoard }) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  return (
    <>
      {draft.id === null && (
        <>
          <NativeSelect
            id={idOf('period')}
            label={t('form.period')}
            isRequired
            options={periodsOffered(board.day).map((value) => ({ value, label: words.period(value) }))}
            value={draft.period}
            onChange={(period) => change({ period, basis: basisFor(period, board.day) })}
            error={errors.get('period')}
          />
          <RadioGroup
            id={idOf('scope')}
            label={t('form.scope')}
            hint={t('form.scopeHint')}
            choices={REPORT_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
            value={draft.scope}
            onChange={(scope) => change({ scope })}
            error={errors.get('scope')}
          />
        </>
      )}
      <RadioGroup
        id={idOf('basis')}
        label={t('form.basis')}
        choices={basesOf(draft.period)
          .concat(basesOf(draft.period).includes(draft.basis) ? [] : draft.basis)
          .map((value) => ({ value, label: t(`basis.${value}`) }))}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        error={errors.get('basis')}
        isInline
      />
      <TextField
        id={idOf('sourceName')}
        label={t('form.source')}
        hint={t('form.sourceHint')}
        maxLength={REPORT_BOUNDS.sourceName}
        value={draft.sourceName}
        onChange={(sourceName) => change({ sourceName })}
        error={errors.get('sourceName')}
      />
    </>
  );
}

type ItemsProps = PartProps & Pick<ReportDialogProps, 'board' | 'report'>;

function Items({ board, report, draft, change, parts }: ItemsProps) {
  const t = useMessages('indicators');
  const { dossierId } = useDossier();
  const beside = useBeside(board, report, draft);
  const { items } = inputOf(draft, board.items, dossierId);
  const doubts = useDoubts(board, { ...draft, items, author: OWN });
  const ofPeriod = doubts.find(({ path }) => path === 'period');
  return (
    <>
      {ofPeriod && <p className="rt-muted">{ofPeriod.message}</p>}
      {ITEM_GROUPS.map((group) => (
        <fieldset className="rt-report-fields" key={group}>
          <legend>{t(`group.${group}`)}</legend>
          {board.items
            .filter((item) => item.group === group)
            .map((item) => (
              <ItemField
                key={item.code}
                item={item}
                draft={draft.items[item.code] ?? EMPTY}
                beside={beside(item)}
                doubts={doubts
                  .filter(({ path }) => path === `items.${item.code}`)
                  .map(({ message }) => message)}
                onChange={(next) => change({ items: { ...draft.items, [item.code]: next } })}
                {...parts}
              />
            ))}
        </fieldset>
      ))}
    </>
  );
}

const OWN = { name: null, isOwn: true } as const;

function Foot({ draft, change, parts: { idOf, errors } }: PartProps) {
  const t = useMessages('indicators');
  return (
    <>
      <TextArea
        id={idOf('note')}
        label={t('form.note')}
        maxLength={REPORT_BOUNDS.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        error={errors.get('note')}
      />
      <RadioGroup
        id={idOf('isSubmitted')}
        label={t('form.action')}
        choices={[
          { value: 'keep', label: t('form.keep'), hint: t('form.keepHint') },
          { value: 'submit', label: t('form.submit'), hint: t('form.submitHint') },
        ]}
        value={draft.isSubmitted ? 'submit' : 'keep'}
        onChange={(action) => change({ isSubmitted: action === 'submit' })}
        error={errors.get('isSubmitted')}
      />
    </>
  );
}

/** The same report as it stands by somebody else's hand. */
function overtakenBy(failure: Failure | null, { id }: ReportDraft): ShownReport | undefined {
  if (failure?.code !== 'CONFLICT') return undefined;
  const conflict = indicatorsConflict.safeParse(failure.details);
  return conflict.success ? conflict.data.current.reports.find(({ reportId }) => reportId === id) : undefined;
}

/** Refusals by item: the server counts the deviations that were sent, the form shows them under their items. */
function byItem(failure: Failure | null, draft: ReportDraft, { items }: IndicatorBoard): Failure | null {
  if (failure === null) return null;
  const sent = items.filter(({ code }) => (draft.items[code]?.otherwise ?? null) !== null);
  return {
    ...failure,
    fields: failure.fields.map((field) => {
      const [, at] = /^deviations\.(\d+)\./.exec(field.path) ?? [];
      const item = at === undefined ? undefined : sent[Number(at)];
      return item === undefined ? field : { ...field, path: `deviations.${item.code}` };
    }),
  };
}
