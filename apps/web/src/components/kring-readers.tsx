import type { Kringen, ListedKring, ReadingOrganisation } from '@regietafel/contracts/sharing/table';
import type { TenantId } from '@regietafel/domain/core/ids';
import { Link } from '@regietafel/ui/components/link';
import { useLocation } from '@tanstack/react-router';
import { useFormat } from '../lib/format/format.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { readersNow, seatedReaders } from '../lib/sharing/readers-now.ts';
import { shownViewing, viewingHref } from '../lib/sharing/viewing.ts';
import './kring-readers.css';

interface KringReadersProps {
  readonly kring: ListedKring;
  readonly known: Pick<Kringen, 'providers' | 'knowsAll'>;
}

/** Who reads a kring today in a plain sentence, with the names on request and the way to look as each of them. */
export function KringReaders({ kring, known }: KringReadersProps) {
  const t = useMessages('kringen');
  const format = useFormat();
  const absent = known.providers.filter(
    ({ name }) => !kring.isOwn && !kring.organisations.some((one) => one.name === name),
  );
  return (
    <div className="rt-readers">
      <span aria-live="polite">{readersNow(kring, known, t, format)}</span>
      {!kring.isOwn && (
        <details className="rt-readers__names">
          <summary>{t('readers.names')}</summary>
          <ul className="rt-readers__list">
            {kring.organisations.map((one) => (
              <Organisation key={`${one.tenantId} ${one.role}`} organisation={one} />
            ))}
            <Seats kring={kring} />
            {absent.map(({ tenantId, name }) => (
              <li key={tenantId} className="rt-readers__reader">
                <span>{name}</span>
                <span className="rt-readers__detail">{t('readers.absent')}</span>
                <ViewAsLink tenantId={tenantId} name={name} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Organisation({ organisation }: { readonly organisation: ReadingOrganisation }) {
  const t = useMessages('kringen');
  const terms = useMessages('terms');
  const format = useFormat();
  const { tenantId, name, role, seesFrom, isOwn } = organisation;
  const details = [
    terms(`participation.${role}`),
    ...(seesFrom === null ? [] : [t('readers.from', { day: format.date(seesFrom) })]),
    ...(isOwn ? [t('readers.you')] : []),
  ];
  return (
    <li className="rt-readers__reader">
      <span>{name}</span>
      <span className="rt-readers__detail">{details.join(', ')}</span>
      {!isOwn && <ViewAsLink tenantId={tenantId} name={name} />}
    </li>
  );
}

function Seats({ kring }: { readonly kring: ListedKring }) {
  const t = useMessages('kringen');
  return seatedReaders(kring).map(({ personName, tenantName, kind }) => (
    <li key={`${kind} ${personName}`} className="rt-readers__reader">
      <span>{personName}</span>
      <span className="rt-readers__detail">
        {tenantName === null ? t('readers.seatMasked') : t('readers.seat', { tenant: tenantName })}
      </span>
    </li>
  ));
}

/** In a tab of its own, so that nothing is lost of a form that is being filled in. */
function ViewAsLink({ tenantId, name }: { readonly tenantId: TenantId; readonly name: string }) {
  const t = useMessages('kringen');
  const pathname = useLocation({ select: (location) => location.pathname });
  if (shownViewing !== null) return null;
  return (
    <Link href={viewingHref(pathname, { kind: 'organisation', tenantId })} target="_blank" rel="noreferrer">
      {t('readers.viewAs', { name })}
      <span className="rt-visually-hidden"> ({t('readers.newTab')})</span>
    </Link>
  );
}
