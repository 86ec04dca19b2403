import type { KringRef } from '@regietafel/contracts/core/origin';
import type { KringId } from '@regietafel/domain/core/ids';
import { type RecordKind, usualKring } from '@regietafel/domain/sharing/usual-kring';
import { useState } from 'react';
import { KringField } from './kring-field.tsx';
import type { FormParts } from './save-dialog.tsx';

/** The kring that a form writes to, with the person's yes to new readers. */
export interface KringChoice {
  readonly kringen: readonly KringRef[];
  readonly kringId: KringId | null;
  readonly mayWiden: boolean;
  /** Another kring asks for a yes of its own. */
  readonly choose: (kringId: KringId) => void;
  readonly setMayWiden: (mayWiden: boolean) => void;
}

/** Begins with where the record stands already (`before`), else with the usual kring for its kind. */
export function useKringChoice(
  kringen: readonly KringRef[],
  record: RecordKind,
  before: KringId | null | undefined,
): KringChoice {
  const [kringId, setKringId] = useState(() => usualKring(kringen, record, before));
  const [mayWiden, setMayWiden] = useState(false);
  const choose = (next: KringId) => {
    setKringId(next);
    setMayWiden(false);
  };
  return { kringen, kringId, mayWiden, choose, setMayWiden };
}

interface ChosenKringFieldProps {
  readonly choice: KringChoice;
  /** The kringen in which stands what is about to change. */
  readonly from: readonly KringId[];
  readonly parts: FormParts;
}

/** The field for that choice in a form whose input has `kringId` and `mayWiden`. Needs the sentences of `recording`. */
export function ChosenKringField({ choice, from, parts: { idOf, errors } }: ChosenKringFieldProps) {
  const { kringen, kringId, mayWiden, choose, setMayWiden } = choice;
  return (
    <KringField
      id={idOf('kringId')}
      kringen={kringen}
      value={kringId}
      onChange={choose}
      error={errors.get('kringId')}
      move={{
        id: idOf('mayWiden'),
        from,
        mayWiden,
        onMayWiden: setMayWiden,
        error: errors.get('mayWiden'),
      }}
    />
  );
}
