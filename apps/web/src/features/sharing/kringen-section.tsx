import type { AddedKring, AddedKringen } from '@regietafel/contracts/sharing/kring-acts';
import type { Kringen, ListedKring } from '@regietafel/contracts/sharing/table';
import { Button } from '@regietafel/ui/components/button';
import { Card, CardGrid } from '@regietafel/ui/components/card';
import { Icon } from '@regietafel/ui/components/icon';
import { lazy, type ReactNode, useState } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { KringReaders } from '../../components/kring-readers.tsx';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { readersOf } from './readers-of.ts';

const AddKringDialog = lazy(() =>
  import('./add-kring-dialog.tsx').then((module) => ({ default: module.AddKringDialog })),
);
const CloseKringDialog = lazy(() =>
  import('./close-kring-dialog.tsx').then((module) => ({ default: module.CloseKringDialog })),
);

interface KringenSectionProps {
  readonly listed: Kringen;
  readonly added: AddedKringen;
}

/** The kringen in which one sits with who reads them, those that were added, and how to add one or close one. */
export function KringenSection({ listed, added }: KringenSectionProps) {
  const t = useMessages('sharing');
  const addedOf = new Map(added.kringen.map((one) => [one.kringId, one]));
  const elsewhere = added.kringen.filter(({ kringId }) => !listed.kringen.some(({ id }) => id === kringId));
  return (
    <section className="rt-kringen" aria-labelledby="kringen">
      <div className="rt-kringen__head">
        <h2 id="kringen">{t('kringen.title')}</h2>
        {added.mayManage && <AddKring />}
      </div>
      <p className="rt-kringen__lead">{t('kringen.lead')}</p>
      <CardGrid columnWidth="22rem">
        {listed.kringen.map((kring) => (
          <KringCard key={kring.id} name={kring.name}>
            <Readers kring={kring} known={listed} />
            <Addition kring={addedOf.get(kring.id)} mayManage={added.mayManage} />
          </KringCard>
        ))}
        {elsewhere.map((kring) => (
          <KringCard key={kring.kringId} name={kring.name}>
            <NotIn kring={kring} />
            <Addition kring={kring} mayManage={added.mayManage} />
          </KringCard>
        ))}
      </CardGrid>
    </section>
  );
}

function KringCard({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Card
      title={
        <>
          <Icon name="kring" /> {name}
        </>
      }
    >
      {children}
    </Card>
  );
}

/** Whom a kring admits, and who that is today. */
function Readers({ kring, known }: { readonly kring: ListedKring; readonly known: Kringen }) {
  const t = useMessages('sharing');
  const format = useFormat();
  const { isPlan } = useDossier();
  return (
    <>
      <p>{readersOf(kring, t, format, isPlan)}</p>
      {!kring.isOwn && <KringReaders kring={kring} known={known} />}
    </>
  );
}

/** Whom a kring admits in which one does not sit. */
function NotIn({ kring }: { readonly kring: AddedKring }) {
  const t = useMessages('sharing');
  const words = useMessages('kringen');
  const format = useFormat();
  return (
    <>
      <p>{readersOf({ ...kring, kind: 'ander', isOwn: false }, t, format)}</p>
      <p>{words('added.notIn')}</p>
    </>
  );
}

interface AdditionProps {
  /** Undefined for a kring that every dossier has. */
  readonly kring: AddedKring | undefined;
  readonly mayManage: boolean;
}

/** Who added a kring and why, who closed it, and the way to close it. */
function Addition({ kring, mayManage }: AdditionProps) {
  const t = useMessages('kringen');
  const recording = useMessages('recording');
  const format = useFormat();
  const [isClosing, setIsClosing] = useState(false);
  if (kring === undefined) return null;
  const { addedBy, addedOn, reason, closed } = kring;
  const said = (by: string | null, on: typeof addedOn, why: string) => ({
    name: by ?? recording('maskedAuthor'),
    day: format.date(on),
    reason: why,
  });
  return (
    <>
      <CellDetail>{t('added.by', said(addedBy, addedOn, reason))}</CellDetail>
      {closed && <CellDetail>{t('added.closed', said(closed.by, closed.on, closed.reason))}</CellDetail>}
      {mayManage && closed === null && (
        <Button variant="subtle" onClick={() => setIsClosing(true)}>
          {t('close.action')}
        </Button>
      )}
      {isClosing && (
        <Part>
          <CloseKringDialog kring={kring} onClose={() => setIsClosing(false)} />
        </Part>
      )}
    </>
  );
}

function AddKring() {
  const t = useMessages('kringen');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="add" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('add.action')}
      </Button>
      {isOpen && (
        <Part>
          <AddKringDialog onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
