import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

const PLACES = [
  ['to.exploitatie', '/dossiers/$dossier/exploitatie'],
  ['to.plan', '/dossiers/$dossier/liquiditeit/uitgangspunten'],
  ['to.deliveries', '/dossiers/$dossier/liquiditeit/leveringen'],
] as const;

/** The pages that a forecast rests on, and those of what was delivered of it. */
export function ForecastLinks() {
  const t = useMessages('liquidity');
  const { slug } = useDossier();
  return (
    <div className="rt-forecast__links">
      {PLACES.map(([words, to]) => (
        <ButtonLink key={to} to={to as string} params={{ dossier: slug }}>
          {t(words)}
        </ButtonLink>
      ))}
    </div>
  );
}
