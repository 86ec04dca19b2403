import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import { REPORT_BOUNDS } from '@regietafel/contracts/indicators/shapes';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextField } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ItemDraft } from './report-draft.ts';

interface ItemFieldProps extends FormParts {
  readonly item: ShownItem;
  readonly draft: ItemDraft;
  /** What was reported before, and what was remarked, in words. */
  readonly beside: string;
  /** What is asked about the figure as it stands in the field. */
  readonly doubts: readonly string[];
  readonly onChange: (draft: ItemDraft) => void;
}

/** The figure of one item, or that it is unknown, or that it was counted otherwise; with its definition and earlier figures. */
export function ItemField({ item, draft, beside, doubts, onChange, idOf, errors }: ItemFieldProps) {
  const t = useMessages('indicators');
  const { code, name, definition, unit } = item;
  const path = `items.${code}`;
  return (
    <div className="rt-report-field">
      <NumberField
        id={idOf(path)}
        label={`${name} (${t(`unit.${unit}`)})`}
        hint={beside === '' ? definition : `${definition} ${beside}`}
        value={draft.isUnknown ? null : draft.typed}
        onChange={(typed) => onChange({ ...draft, typed })}
        format={FORMATS[unit]}
        isDisabled={draft.isUnknown}
        error={errors.get(path)}
      />
      <div aria-live="polite">
        {doubts.map((doubt) => (
          <p className="rt-report-field__doubt" key={doubt}>
            <StatusDot tone="caution">{doubt}</StatusDot>
          </p>
        ))}
      </div>
      <div className="rt-report-field__choices">
        <Checkbox
          label={<Spoken shown={t('form.isUnknown')} whole={t('form.isUnknownOf', { item: name })} />}
          checked={draft.isUnknown}
          onChange={(isUnknown) => onChange({ ...draft, isUnknown })}
        />
        <Checkbox
          label={<Spoken shown={t('form.otherwise')} whole={t('form.otherwiseOf', { item: name })} />}
          checked={draft.otherwise !== null}
          onChange={(isOtherwise) => onChange({ ...draft, otherwise: isOtherwise ? '' : null })}
        />
      </div>
      {draft.otherwise !== null && (
        <TextField
          id={idOf(`deviations.${code}`)}
          label={t('form.otherwiseHow', { item: name })}
          isRequired
          maxLength={REPORT_BOUNDS.reason}
          value={draft.otherwise}
          onChange={(otherwise) => onChange({ ...draft, otherwise })}
          error={errors.get(`deviations.${code}`)}
        />
      )}
    </div>
  );
}

const EUROS = { style: 'currency', currency: 'EUR' } as const;
const BROKEN = { maximumFractionDigits: 2 } as const;
const FORMATS = {
  cents: EUROS,
  fte: BROKEN,
  days: BROKEN,
  hours: BROKEN,
  count: { maximumFractionDigits: 0 },
} as const;

/** A short label for who sees the field above it, and the whole of it for who does not. */
function Spoken({ shown, whole }: { readonly shown: string; readonly whole: string }) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="rt-visually-hidden">{whole}</span>
    </>
  );
}
