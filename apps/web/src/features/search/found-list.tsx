import type { Found } from '@regietafel/contracts/search/search';
import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { DOSSIER_PLACES } from '../../lib/sharing/dossier-pages.ts';
import { placeOf } from '../../lib/sharing/subject-places.ts';

/** What was found, dossier by dossier. */
export function FoundList({ items }: { readonly items: readonly Found[] }) {
  const dossiers = Map.groupBy(items, ({ dossier }) => dossier.id);
  return [...dossiers.values()].map((found) => {
    const [first] = found;
    return (
      first && (
        <Card key={first.dossier.id} title={first.dossier.providerName}>
          <ul className="rt-found">
            {found.map((one) => (
              <FoundItem key={`${one.kind}:${one.entryId}`} found={one} />
            ))}
          </ul>
        </Card>
      )
    );
  });
}

function FoundItem({ found }: { readonly found: Found }) {
  const t = useMessages('search');
  const recording = useMessages('recording');
  const format = useFormat();
  const { kind, title, excerpt, isCurrent, standPer, authorName, kring } = found;
  return (
    <li className="rt-found__item">
      <div className="rt-found__head">
        <PageLink {...placeOfFound(found)}>
          {title === null || title.length === 0 ? t(`kind.${kind}`) : <Marked parts={title} />}
        </PageLink>
        <span className="rt-muted">
          {t(`kind.${kind}`)} · {format.date(standPer)}
        </span>
        {!isCurrent && <Badge tone="neutral">{t('earlier')}</Badge>}
      </div>
      {excerpt.length > 0 && (
        <p className="rt-found__excerpt">
          <Marked parts={excerpt} />
        </p>
      )}
      <AuthorKring author={authorName ?? recording('maskedAuthor')} kring={kring.name} />
    </li>
  );
}

/** What is said about the signals of a provider is said of the provider, and read among its figures. */
const AMONG_FIGURES: ReadonlySet<Found['kind']> = new Set([
  'signal_judgement',
  'special_care',
  'designation',
]);

function placeOfFound({ kind, subject, dossier }: Found) {
  if (!AMONG_FIGURES.has(kind)) return placeOf(dossier.slug, subject);
  return { to: DOSSIER_PLACES.indicators, params: { dossier: dossier.slug }, search: {} };
}

/** A text in which what was found stands out. */
function Marked({ parts }: { readonly parts: Found['excerpt'] }) {
  let at = 0;
  return parts.map(({ text, isFound }) => {
    at += text.length;
    return isFound ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
  });
}
