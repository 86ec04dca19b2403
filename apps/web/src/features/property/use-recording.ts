import type { RecordOrigin } from '@regietafel/contracts/core/origin';
import { type Property, propertyConflict } from '@regietafel/contracts/property/property';
import type { RevisionId } from '@regietafel/domain/core/ids';
import type { RecordKind } from '@regietafel/domain/sharing/usual-kring';
import { useState } from 'react';
import { initialWriteAs, type WriteAs } from '../../components/write-as-fields.tsx';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

/** What a state that stands says of its place. */
export interface Standing {
  readonly headRevisionId: RevisionId;
  readonly origin: RecordOrigin;
}

/** What the form says of the place and the day of the next state. */
export interface StateDraft {
  readonly standPer: string | null;
  /** Null as long as it stands. */
  readonly withdrawnReason: string | null;
  readonly writeAs: WriteAs | undefined;
}

/** Where a state goes, as the server takes it. */
export interface StatePlace {
  readonly dossierId: string;
  readonly supersedes: string | null;
  readonly recordAs: WriteAs['recordAs'];
  readonly kringId: string;
  readonly standPer: string;
  readonly withdrawnReason: string | null;
}

interface Recording {
  readonly property: Property;
  /** Null for a new record. */
  readonly current: Standing | null;
  readonly record: RecordKind;
  /** The same record as it stands by somebody else's hand. */
  readonly find: (property: Property) => Standing | undefined;
  readonly save: (place: StatePlace) => Promise<unknown>;
  readonly onClose: () => void;
}

/**
 * Saves a state of property. What the form builds upon stays what the person saw; only a conflict, which is shown, moves it:
 * saving once more then builds upon what the other recorded.
 */
export function useRecording({ property, current, record, find, save, onClose }: Recording) {
  const t = useMessages('property');
  const { dossierId } = useDossier();
  const [state, setState] = useState<StateDraft>(() => ({
    standPer: property.day,
    withdrawnReason: null,
    writeAs:
      current === null
        ? initialWriteAs(property.places, record)
        : { recordAs: 'own', kringId: current.origin.kring.id },
  }));
  const [head, setHead] = useState(current?.headRevisionId ?? null);
  const saving = useSave({ save, done: t('recorded'), onDone: onClose });
  const theirs = overtakenBy(saving.failure, propertyConflict) ?? undefined;
  const submit = () => {
    const supersedes = (theirs && find(theirs)?.headRevisionId) ?? head;
    setHead(supersedes);
    saving.save({
      dossierId,
      supersedes,
      recordAs: state.writeAs?.recordAs ?? 'own',
      kringId: state.writeAs?.kringId ?? '',
      standPer: state.standPer ?? '',
      withdrawnReason: state.withdrawnReason,
    });
  };
  return { saving, state, setState, submit, isOvertaken: theirs !== undefined };
}
