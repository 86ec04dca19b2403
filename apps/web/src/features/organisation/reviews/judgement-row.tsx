import type { RightLine } from '@regietafel/contracts/accounts/reviews';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { TextField } from '@regietafel/ui/components/text-field';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useRightWords } from './use-right-words.ts';

export interface Decision {
  readonly decision: 'confirm' | 'end' | null;
  readonly reason: string;
}

interface JudgementRowProps {
  readonly id: string;
  readonly line: RightLine;
  readonly value: Decision;
  readonly onChange: (value: Decision) => void;
  readonly error: string | undefined;
}

/** One right with what the reviewer says of it. */
export function JudgementRow({ id, line, value, onChange, error }: JudgementRowProps) {
  const t = useMessages('organisation');
  const words = useRightWords();
  const hint = useWhyNotEnded(line);
  const { right, mayEnd } = line;
  const isEnding = value.decision === 'end';
  return (
    <div className="rt-review__line">
      <RadioGroup<'confirm' | 'end'>
        id={id}
        label={words(right)}
        hint={hint}
        isInline
        choices={[
          { value: 'confirm', label: t('form.confirm') },
          ...(mayEnd ? [{ value: 'end' as const, label: t('form.end') }] : []),
        ]}
        value={value.decision}
        onChange={(decision) => onChange({ ...value, decision })}
        error={isEnding ? undefined : error}
      />
      {isEnding && (
        <TextField
          label={t('form.reason')}
          isRequired
          value={value.reason}
          onChange={(reason) => onChange({ ...value, reason })}
          error={error}
        />
      )}
    </div>
  );
}

/** Why the reviewer can only confirm it; undefined where it can be ended too. */
function useWhyNotEnded({ right, isOwn, mayEnd }: RightLine): string | undefined {
  const t = useMessages('organisation');
  if (mayEnd) return undefined;
  if (isOwn) return t('form.own');
  const where = right.kind === 'participation' ? t('form.participation') : t('form.above');
  return t('form.mayNotEnd', { where });
}
