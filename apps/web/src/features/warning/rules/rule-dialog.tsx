import {
  RULE_BOUNDS,
  type RuleSets,
  ruleSetsConflict,
  type ShownRule,
} from '@regietafel/contracts/warning/rules';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { Notice } from '@regietafel/ui/components/notice';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { SaveDialog } from '../../../components/save-dialog.tsx';
import { api } from '../../../lib/api/client.ts';
import type { Failure } from '../../../lib/api/failure.ts';
import { overtakenBy } from '../../../lib/api/overtaken.ts';
import { useSave } from '../../../lib/api/use-save.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { codeFor, draftOfRule, EMPTY_RULE, ruleOfDraft } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { RuleSentence } from './rule-sentence.tsx';
import { RuleTrial } from './rule-trial.tsx';
import type { ShownSet } from './rules.lazy.tsx';

interface RuleDialogProps {
  readonly data: RuleSets;
  /** The set that the rule is in, or comes in; null begins a set with it. */
  readonly set: ShownSet | null;
  /** The rule that changes; null for a new one. */
  readonly rule: ShownRule | null;
  readonly onSaved: (id: RuleSetId) => void;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.warning.saveRuleSet.mutate>[0];

/** Writes one rule of the own organisation: in fields, in plain words as one types, and tried out on today. */
export function RuleDialog({ data, set, rule, onSaved, onClose }: RuleDialogProps) {
  const t = useMessages('signalRules');
  const [setName, setSetName] = useState('');
  const [draft, setDraft] = useState(() => (rule === null ? EMPTY_RULE : draftOfRule(rule, data.indicators)));
  const [tried, setTried] = useState<Failure | null>(null);
  const saving = useSave<Input>({
    save: async (input) => {
      setTried(null);
      onSaved((await api.warning.saveRuleSet.mutate(input)).id);
    },
    done: t('rule.saved'),
    onDone: onClose,
  });
  const conflict = overtakenBy(saving.failure, ruleSetsConflict);
  // After a conflict one builds upon what the colleague left.
  const base = conflict?.sets.find(({ id }) => id === set?.id) ?? set;
  const rules = base?.rules ?? [];
  const code =
    rule?.code ??
    codeFor(
      draft.name,
      rules.map((one) => one.code),
    );
  const at = rules.findIndex((one) => one.code === code);
  const place = at < 0 ? rules.length : at;
  const written = ruleOfDraft(draft, code, data.indicators);
  const next = rules.toSpliced(place, 1, written);
  const failure = ofThisRule(tried ?? saving.failure, place);
  const submit = () =>
    saving.save({
      id: base?.id ?? null,
      supersedes: base?.headRevisionId ?? null,
      name: base?.name ?? setName,
      rules: next,
      removedReason: null,
    });
  return (
    <SaveDialog
      title={t(rule === null ? 'rule.new' : 'rule.change')}
      action={t('rule.save')}
      size="large"
      isBusy={saving.isBusy}
      failure={failure}
      attempt={saving.attempt}
      onSubmit={submit}
      onClose={onClose}
      refusal={conflict !== undefined && <Overtaken isGone={conflict === null || base === set} />}
    >
      {(parts) => (
        <>
          {set === null && (
            <TextField
              id={parts.idOf('name')}
              label={t('set.name')}
              isRequired
              maxLength={RULE_BOUNDS.name}
              value={setName}
              onChange={setSetName}
              error={parts.errors.get('name')}
            />
          )}
          <RuleFields
            draft={draft}
            onChange={setDraft}
            path={`rules.${place}`}
            around={{
              grain: draft.grain,
              subjects: data.indicators,
              others: rules.filter((one) => one.code !== code && one.grain === draft.grain),
              parts,
            }}
          />
          <RuleSentence rule={written} rules={next} subjects={data.indicators} />
          <RuleTrial rules={next} rule={code} onRefused={setTried} />
        </>
      )}
    </SaveDialog>
  );
}

function Overtaken({ isGone }: { readonly isGone: boolean }) {
  const t = useMessages('signalRules');
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      {t(isGone ? 'conflict.gone' : 'conflict.body')}
    </Notice>
  );
}

/** The refusals at the fields of this rule; a round is told at each of its rules, and only this one is on the screen. */
function ofThisRule(failure: Failure | null, place: number): Failure | null {
  if (failure === null) return null;
  const fields = failure.fields.map((field) => ({ ...field, path: field.path.replace(LEVEL_PART, '$1') }));
  const here = fields.filter(({ path }) => !path.startsWith('rules.') || path.startsWith(`rules.${place}.`));
  return { ...failure, fields: here.length > 0 ? here : fields };
}

/** The figure of a level has one field, whatever it is measured from. */
const LEVEL_PART = /((?:fire|clear)At)\.(?:value|plus)$/;
