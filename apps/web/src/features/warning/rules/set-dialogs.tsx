import { RULE_BOUNDS, ruleSetsConflict } from '@regietafel/contracts/warning/rules';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import { overtakenBy } from '../../../lib/api/overtaken.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { ShownSet } from './rules.lazy.tsx';

interface SetDialogProps {
  readonly set: ShownSet;
  readonly onSaved: (id: RuleSetId | null) => void;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.warning.saveRuleSet.mutate>[0];

function useSaveSet({ onSaved, onClose }: SetDialogProps, done: string, isRemoved = false) {
  const saving = useSave<Input>({
    save: async (input) => {
      const { id } = await api.warning.saveRuleSet.mutate(input);
      onSaved(isRemoved ? null : id);
    },
    done,
    onDone: onClose,
  });
  return { ...saving, isOvertaken: overtakenBy(saving.failure, ruleSetsConflict) !== undefined };
}

function Overtaken() {
  const t = useMessages('signalRules');
  return <Notice tone="caution" role="alert" title={t('conflict.title')} />;
}

interface NameDialogProps extends SetDialogProps {
  /** A copy for the own organisation under a name of its own, or another name for an own set. */
  readonly act: 'copy' | 'rename';
}

/** Copies a rule set to adapt it, or gives an own one another name. */
export function NameDialog({ act, ...props }: NameDialogProps) {
  const { set, onClose } = props;
  const t = useMessages('signalRules');
  const [name, setName] = useState(act === 'copy' ? t('set.copyName', { name: set.name }) : set.name);
  const { isOvertaken, ...saving } = useSaveSet(props, t('set.saved'));
  const own =
    act === 'rename' ? { id: set.id, supersedes: set.headRevisionId } : { id: null, supersedes: null };
  const title = act === 'copy' ? t('set.copyTitle', { name: set.name }) : t('set.rename');
  return (
    <SaveDialog
      {...saving}
      title={title}
      action={t(act === 'copy' ? 'set.copy' : 'set.rename')}
      onSubmit={() => saving.save({ ...own, name, rules: set.rules, removedReason: null })}
      onClose={onClose}
      refusal={isOvertaken && <Overtaken />}
    >
      {({ idOf, errors }) => (
        <>
          {act === 'copy' && <p>{t('set.copyLead')}</p>}
          <TextField
            id={idOf('name')}
            label={t('set.name')}
            isRequired
            maxLength={RULE_BOUNDS.name}
            value={name}
            onChange={setName}
            error={errors.get('name')}
          />
        </>
      )}
    </SaveDialog>
  );
}

/** Takes an own rule set out of use, with a reason. */
export function RemoveSetDialog(props: SetDialogProps) {
  const { set, onClose } = props;
  const t = useMessages('signalRules');
  const [removedReason, setReason] = useState('');
  const { isOvertaken, ...saving } = useSaveSet(props, t('set.removed'), true);
  const { id, headRevisionId: supersedes, name, rules } = set;
  return (
    <SaveDialog
      {...saving}
      title={t('set.remove')}
      action={t('set.remove')}
      variant="danger"
      onSubmit={() => saving.save({ id, supersedes, name, rules, removedReason })}
      onClose={onClose}
      refusal={isOvertaken && <Overtaken />}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('set.removeLead', { name })}</p>
          <TextArea
            id={idOf('removedReason')}
            label={t('set.removeReason')}
            isRequired
            maxLength={RULE_BOUNDS.reason}
            value={removedReason}
            onChange={setReason}
            error={errors.get('removedReason')}
          />
        </>
      )}
    </SaveDialog>
  );
}

interface RemoveRuleDialogProps extends SetDialogProps {
  readonly code: string;
}

/** Takes one rule out of an own set; refused while another rule refers to it. */
export function RemoveRuleDialog({ code, ...props }: RemoveRuleDialogProps) {
  const { set, onClose } = props;
  const t = useMessages('signalRules');
  const { isOvertaken, ...saving } = useSaveSet(props, t('rule.removed'));
  const { id, headRevisionId: supersedes, name } = set;
  const rules = set.rules.filter((rule) => rule.code !== code);
  const removed = set.rules.find((rule) => rule.code === code)?.name ?? code;
  return (
    <SaveDialog
      {...saving}
      title={t('rule.remove')}
      action={t('rule.remove')}
      variant="danger"
      onSubmit={() => saving.save({ id, supersedes, name, rules, removedReason: null })}
      onClose={onClose}
      refusal={isOvertaken && <Overtaken />}
    >
      {() => <p>{rules.length === 0 ? t('rule.removeLast') : t('rule.removeLead', { name: removed })}</p>}
    </SaveDialog>
  );
}
