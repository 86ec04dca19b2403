import type { KringRef } from '@regietafel/contracts/core/origin';
import type { KringId } from '@regietafel/domain/core/ids';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { useTenantId } from '../lib/session/session.ts';
import { useDossier } from '../lib/sharing/dossier.ts';
import { kringenQuery } from '../lib/sharing/kringen-query.ts';
import type { Widening } from './kring-move-notice.tsx';
import { Part } from './part.tsx';
import './kring-field.css';

// With sentences of their own, which come after the form itself.
const KringReaders = lazy(() =>
  import('./kring-readers.tsx').then((module) => ({ default: module.KringReaders })),
);
const KringMoveNotice = lazy(() =>
  import('./kring-move-notice.tsx').then((module) => ({ default: module.KringMoveNotice })),
);

interface KringFieldProps {
  /** Those in which the person may write, from narrow to wide. */
  readonly kringen: readonly KringRef[];
  readonly value: KringId | null;
  readonly onChange: (kringId: KringId) => void;
  readonly id?: string;
  readonly error?: string | undefined;
  /** The kringen in which stands what is about to change, and the person's yes to new readers. */
  readonly move?: (Widening & { readonly from: readonly KringId[] }) | undefined;
}

/** Which kring reads what is about to be recorded, and who that is. Needs the sentences of `recording`. */
export function KringField({ kringen, value, onChange, move, ...field }: KringFieldProps) {
  const t = useMessages('recording');
  const options = kringen.map(({ id, name }) => ({ value: id as KringId | '', label: name }));
  const isChosen = options.some((option) => option.value === value);
  return (
    <div>
      <NativeSelect
        label={t('kring')}
        hint={t('kringHint')}
        isRequired
        // Without a choice the browser would show the first kring as if it were chosen.
        options={isChosen ? options : [{ value: '', label: t('kringChoose') }, ...options]}
        value={isChosen ? (value ?? '') : ''}
        onChange={(kringId) => kringId !== '' && onChange(kringId)}
        {...field}
      />
      <div className="rt-readers-place">
        {isChosen && (
          <Part>
            <Readers kringId={value} move={move} />
          </Part>
        )}
      </div>
    </div>
  );
}

function Readers({ kringId, move }: { readonly kringId: KringId | null } & Pick<KringFieldProps, 'move'>) {
  const { dossierId } = useDossier();
  const { data } = useQuery(kringenQuery(useTenantId(), dossierId));
  const chosen = data?.kringen.find(({ id }) => id === kringId);
  const from = data?.kringen.filter(({ id }) => id !== kringId && move?.from.includes(id)) ?? [];
  if (data === undefined || chosen === undefined) return null;
  return (
    <>
      <KringReaders kring={chosen} known={data} />
      {move && from.length > 0 && <KringMoveNotice from={from} to={chosen} widening={move} />}
    </>
  );
}
