import { Button, IconButton } from '@regietafel/ui/components/button';
import { FieldError } from '@regietafel/ui/components/field';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { RuleFieldsProps } from './rule-dialog.tsx';
import type { PartDraft } from './rule-draft.ts';

const PERCENT = { maximumFractionDigits: 2 } as const;

/** Which share moves when: per cents, months later, and the day. */
export function PartsFields({ parts: form, path, draft, set }: RuleFieldsProps) {
  const t = useMessages('cashPlan');
  const { idOf, errors } = form;
  const setPart = (row: number, change: Partial<PartDraft>) =>
    set({ parts: draft.parts.map((part, index) => (index === row ? { ...part, ...change } : part)) });
  const error = errors.get(path);
  return (
    <fieldset className="rt-cash-plan__rows" id={idOf(path)} tabIndex={-1}>
      <legend>{t('rule.parts')}</legend>
      {error && <FieldError id={`${idOf(path)}-error`}>{error}</FieldError>}
      {draft.parts.map((part, row) => {
        const number = String(row + 1);
        const at = `${path}.${row}`;
        return (
          <div className="rt-form__row" key={at}>
            <NumberField
              id={idOf(`${at}.shareBp`)}
              label={t('rule.share', { row: number })}
              format={PERCENT}
              value={part.percent}
              onChange={(percent) => setPart(row, { percent })}
              error={errors.get(`${at}.shareBp`)}
            />
            <NumberField
              id={idOf(`${at}.delayMonths`)}
              label={t('rule.delay', { row: number })}
              hint={t('rule.delayHint')}
              value={part.delay}
              onChange={(delay) => setPart(row, { delay })}
              error={errors.get(`${at}.delayMonths`)}
            />
            <NumberField
              id={idOf(`${at}.day`)}
              label={t('rule.on', { row: number })}
              hint={t('rule.onHint')}
              value={part.day}
              onChange={(day) => setPart(row, { day })}
              error={errors.get(`${at}.day`)}
            />
            <IconButton
              icon="close"
              label={t('rule.removePart', { row: number })}
              onClick={() => set({ parts: draft.parts.filter((_, index) => index !== row) })}
            />
          </div>
        );
      })}
      <Button onClick={() => set({ parts: [...draft.parts, { percent: null, delay: 1, day: 15 }] })}>
        {t('rule.addPart')}
      </Button>
    </fieldset>
  );
}
