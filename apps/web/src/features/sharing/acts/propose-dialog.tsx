import type { Organisation } from '@regietafel/contracts/sharing/acts';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FormParts, SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { organisationsQuery } from './acts-query.ts';
import { candidatesFor, type ProposalKind } from './candidates.ts';
import { aboutOrganisation, type ProposalDraft, proposalOf, usualDraft } from './proposal-draft.ts';
import { HistoryFields, RoleField } from './proposal-fields.tsx';

interface ProposeDialogProps {
  readonly kind: ProposalKind;
  readonly day: PlainDate;
  readonly onClose: () => void;
}

/** Proposes something about who takes part, with a plain sentence of what comes of it. */
export function ProposeDialog({ kind, day, onClose }: ProposeDialogProps) {
  const t = useMessages('acts');
  const { dossierId } = useDossier();
  const { data } = useQuery(organisationsQuery(useTenantId(), dossierId));
  const organisations = data?.organisations ?? [];
  const [draft, setDraft] = useState<ProposalDraft>(() => usualDraft(kind, day));
  const set = (change: Partial<ProposalDraft>) => setDraft({ ...draft, ...change });
  const saving = useSave({
    save: api.sharing.propose.mutate,
    done: t(`done.${kind}`),
    onDone: onClose,
  });
  const chosen = organisations.find(({ tenantId }) => tenantId === draft.tenantId);
  const fields = { kind, draft, set };
  return (
    <SaveDialog
      {...saving}
      title={t(`kind.${kind}`)}
      action={t(`kind.${kind}`)}
      variant={kind === 'close_dossier' || kind === 'end_participation' ? 'danger' : 'primary'}
      onSubmit={() => saving.save(proposalOf(kind, dossierId, draft))}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <Consequence kind={kind} organisations={organisations} />
          {kind !== 'close_dossier' && (
            <OrganisationField
              parts={parts}
              candidates={candidatesFor(kind, organisations)}
              value={draft.tenantId}
              onChoose={(one) => setDraft(aboutOrganisation(draft, kind, one))}
            />
          )}
          <RoleField {...fields} parts={parts} chosen={chosen} />
          <DayFields {...fields} parts={parts} day={day} />
          <HistoryFields {...fields} parts={parts} />
          <ReasonFields {...fields} parts={parts} day={day} />
        </>
      )}
    </SaveDialog>
  );
}

/** Who must agree before anything happens, and what it brings about. */
function Consequence(props: {
  readonly kind: ProposalKind;
  readonly organisations: readonly Organisation[];
}) {
  const { kind, organisations } = props;
  const t = useMessages('acts');
  const format = useFormat();
  const others = organisations.filter(({ role, isOwn }) => role === 'accounthoudend' && !isOwn);
  const isLetter = kind === 'invite' || kind === 'hand_over';
  const goesAhead =
    others.length === 0
      ? t(isLetter ? 'about.aloneLetter' : 'about.alone')
      : t('about.together', { names: format.list(others.map(({ name }) => name)) });
  const about = ABOUT[kind];
  return (
    <Notice tone="info">
      {about !== undefined && `${t(about)} `}
      {goesAhead}
    </Notice>
  );
}

const ABOUT = {
  end_participation: 'about.end',
  close_dossier: 'about.close',
  grant_history: 'about.history',
} as const satisfies Partial<Record<ProposalKind, string>> as Partial<
  Record<ProposalKind, 'about.end' | 'about.close' | 'about.history'>
>;

interface OrganisationFieldProps {
  readonly parts: FormParts;
  readonly candidates: readonly Organisation[];
  readonly value: string | null;
  readonly onChoose: (organisation: Organisation) => void;
}

function OrganisationField({ parts, candidates, value, onChoose }: OrganisationFieldProps) {
  const t = useMessages('acts');
  const options = candidates.map(({ tenantId, name }) => ({ value: tenantId as string, label: name }));
  return (
    <NativeSelect
      id={parts.idOf('tenantId')}
      label={t('field.organisation')}
      isRequired
      options={value === null ? [{ value: '', label: t('field.organisationChoose') }, ...options] : options}
      value={value ?? ''}
      onChange={(tenantId) => {
        const chosen = candidates.find((one) => one.tenantId === tenantId);
        if (chosen) onChoose(chosen);
      }}
      error={parts.errors.get('tenantId')}
    />
  );
}

export interface ProposalFieldsProps {
  readonly kind: ProposalKind;
  readonly draft: ProposalDraft;
  readonly set: (change: Partial<ProposalDraft>) => void;
  readonly parts: FormParts;
}

function DayFields({ kind, draft, set, parts, day }: ProposalFieldsProps & { readonly day: PlainDate }) {
  const t = useMessages('acts');
  return (
    <>
      {kind !== 'grant_history' && (
        <DateField
          id={parts.idOf('effectiveOn')}
          label={t(`day.${kind}`)}
          isRequired
          minDay={day}
          value={draft.effectiveOn}
          onChange={(effectiveOn) => set({ effectiveOn })}
          error={parts.errors.get('effectiveOn')}
        />
      )}
      {kind === 'invite' && (
        <DateField
          id={parts.idOf('until')}
          label={t('field.until')}
          hint={t('field.untilHint')}
          value={draft.until}
          onChange={(until) => set({ until })}
          error={parts.errors.get('until')}
        />
      )}
    </>
  );
}

function ReasonFields({ kind, draft, set, parts, day }: ProposalFieldsProps & { readonly day: PlainDate }) {
  const t = useMessages('acts');
  const isInvitation = kind === 'invite' || kind === 'hand_over';
  return (
    <>
      <TextArea
        id={parts.idOf('reason')}
        label={t(isInvitation ? 'reason.invite' : 'reason.other')}
        {...(isInvitation && { hint: t('reason.inviteHint') })}
        isRequired
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        error={parts.errors.get('reason')}
      />
      <DateField
        id={parts.idOf('lapsesOn')}
        label={t('field.lapsesOn')}
        hint={t('field.lapsesOnHint')}
        isRequired
        minDay={day}
        value={draft.lapsesOn}
        onChange={(lapsesOn) => set({ lapsesOn })}
        error={parts.errors.get('lapsesOn')}
      />
    </>
  );
}
