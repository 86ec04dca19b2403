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
import { useCheckedSave } from '../../../lib/api/use-checked-save.ts';
import type { MessagesOf } from '../../../lib/i18n/areas.ts';
import type { Translate } from '../../../lib/i18n/message.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { type MissingField, missingFields } from './missing-fields.ts';
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
  const saving = useCheckedSave<Input>({
    save: async (input) => onSaved((await api.warning.saveRuleSet.mutate(input)).id),
    done: t('rule.saved'),
    onDone: onClose,
  });
  const conflict = overtakenBy(saving.refused, ruleSetsConflict);
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
  const missing = () =>
    refusalOf(missingFields(draft, `rules.${place}`), set === null && setName.trim() === '', t);
  const submit = () => {
    const refusal = missing();
    saving.check(refusal);
    if (refusal !== null) return;
    saving.save({
      id: base?.id ?? null,
      supersedes: base?.headRevisionId ?? null,
      name: base?.name ?? setName,
      rules: next,
      removedReason: null,
    });
  };
  return (
    <SaveDialog
      title={t(rule === null ? 'rule.new' : 'rule.change')}
      action={t('rule.save')}
      size="large"
      {...saving.shown}
      failure={ofThisRule(saving.shown.failure, place)}
      onSubmit={submit}
      onClose={onClose}
      refusal={conflict !== undefined && <Overtaken isGone={conflict === null || base === set} />}
    >
      {(parts) => (
        <div className="rt-rule-form">
          <div className="rt-rule-form__fields">
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
          </div>
          <div className="rt-rule-form__said">
            <RuleSentence rule={written} rules={next} subjects={data.indicators} />
            <RuleTrial rules={next} rule={code} missing={missing} onRefused={saving.check} />
          </div>
        </div>
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

/** What is not filled in, as the form tells of it; null when nothing is missing. */
function refusalOf(
  missing: readonly MissingField[],
  isNameless: boolean,
  t: Translate<MessagesOf<'signalRules'>>,
): Failure | null {
  const told = missing.map(({ kind, path, part }) => ({
    path,
    messageKey: 'field.required',
    message: t(`missing.${kind}`, { where: part === '' ? '' : t('missing.where', { number: part }) }),
  }));
  const name = { path: 'name', messageKey: 'field.required', message: t('missing.setName') };
  const fields = isNameless ? [name, ...told] : told;
  return fields.length === 0 ? null : { code: 'INVALID_INPUT', message: null, fields, details: undefined };
}

/** The refusals at the fields of this rule; a round is told at each of its rules, and only this one is on the screen. */
function ofThisRule(failure: Failure | null, place: number): Failure | null {
  if (failure === null) return null;
  const here = failure.fields.filter(
    ({ path }) => !path.startsWith('rules.') || path.startsWith(`rules.${place}.`),
  );
  return { ...failure, fields: here.length > 0 ? here : failure.fields };
}
