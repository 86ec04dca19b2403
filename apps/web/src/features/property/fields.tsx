import { type Cents, cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import { NumberField } from '@regietafel/ui/components/number-field';
import type { FormParts } from '../../components/save-dialog.tsx';

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
