import { PROPERTY_BOUNDS } from '@regietafel/contracts/property/shapes';
import { type Cents, cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface WordsFieldProps {
  readonly parts: FormParts;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a building, plan, means or phasing is called. */
export function NameField({ parts: { idOf, errors }, ...field }: WordsFieldProps) {
  const t = useMessages('property');
  return (
    <TextField
      id={idOf('name')}
      label={t('field.name')}
      isRequired
      maxLength={PROPERTY_BOUNDS.name}
      error={errors.get('name')}
      {...field}
    />
  );
}

/** The document in which it stands. */
export function SourceField({ parts: { idOf, errors }, ...field }: WordsFieldProps) {
  const t = useMessages('property');
  return (
    <TextField
      id={idOf('source')}
      label={t('field.source')}
      maxLength={PROPERTY_BOUNDS.source}
      error={errors.get('source')}
      {...field}
    />
  );
}

export function NoteField({ parts: { idOf, errors }, ...field }: WordsFieldProps) {
  const t = useMessages('property');
  return (
    <TextArea
      id={idOf('note')}
      label={t('field.note')}
      maxLength={PROPERTY_BOUNDS.note}
      error={errors.get('note')}
      {...field}
    />
  );
}

interface FigureFieldProps {
  readonly parts: FormParts;
  /** Path of the field in the input. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A year: written without a mark for the thousands. */
export function YearField(props: FigureFieldProps) {
  return <FigureField {...props} format={{ useGrouping: false, maximumFractionDigits: 0 }} />;
}

/** A number of whole things. */
export function CountField(props: FigureFieldProps) {
  return <FigureField {...props} format={{ maximumFractionDigits: 0 }} />;
}

/** A figure with decimals. */
export function DecimalField(props: FigureFieldProps) {
  return <FigureField {...props} format={{ maximumFractionDigits: 3 }} />;
}

interface MoneyFieldProps extends Omit<FigureFieldProps, 'onChange'> {
  readonly onChange: (value: Cents | null) => void;
}

/** Money: typed in euros, kept in cents. */
export function MoneyField({ value, onChange, ...rest }: MoneyFieldProps) {
  return (
    <FigureField
      {...rest}
      format={{ style: 'currency', currency: 'EUR' }}
      value={value === null ? null : value / 100}
      onChange={(euros) => onChange(centsOf(euros))}
    />
  );
}

function FigureField({
  parts: { idOf, errors },
  path,
  ...field
}: FigureFieldProps & { readonly format: NonNullable<Parameters<typeof NumberField>[0]['format']> }) {
  return <NumberField id={idOf(path)} error={errors.get(path)} {...field} />;
}

/** Euros as typed, in whole cents; null when nothing is filled in, or more than any amount can be. */
function centsOf(euros: number | null): Cents | null {
  const value = euros === null ? Number.NaN : Math.round(euros * 100);
  return Math.abs(value) <= MAX_CENTS ? cents(value) : null;
}
