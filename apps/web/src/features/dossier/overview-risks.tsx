import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { Muted } from '../../components/cell.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';
import { RISK_TONES } from '../../lib/status-tones.ts';

interface RisksCardProps {
  readonly colours: Overview['riskColours'];
  readonly openRisks: Overview['openRisks'];
}

/** The register by colour, and how far its open risks are expressed in money. */
export function RisksCard({ colours, openRisks }: RisksCardProps) {
  const t = useMessages('overview');
  const dossier = useMessages('dossier');
  const terms = useMessages('terms');
  const present = colours.filter(({ count }) => count > 0);
  const link = <DossierLink page="risks">{t('goTo', { page: dossier('page.risks') })}</DossierLink>;
  if (present.length === 0) {
    return (
      <Card title={t('risks.title')} actions={link}>
        <Muted>{t('risks.empty')}</Muted>
      </Card>
    );
  }
  return (
    <Card title={t('risks.title')} actions={link}>
      <div className="rt-risk-bar" aria-hidden="true">
        {present.map(({ colour, count }) => (
          <span
            key={colour}
            className={`rt-risk-bar__part rt-tone-${RISK_TONES[colour]}`}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className="rt-risk-legend">
        {present.map(({ colour, count }) => (
          <li key={colour}>
            <StatusDot tone={RISK_TONES[colour]}>
              <strong>{count}</strong> {terms(`riskColour.${colour}`).toLowerCase()}
            </StatusDot>
          </li>
        ))}
      </ul>
      <p>{coverageText(openRisks, t)}</p>
    </Card>
  );
}

function coverageText(
  { total, withAmount, pm, withoutAmount }: Overview['openRisks'],
  t: ReturnType<typeof useMessages<'overview'>>,
): string {
  if (total === 0) return t('risks.noOpen');
  const sentences = [
    t('risks.coverage', { with: withAmount, total }),
    pm > 0 && t('risks.coveragePm', { count: pm }),
    withoutAmount > 0 && t('risks.coverageNone', { count: withoutAmount }),
  ];
  return sentences.filter(Boolean).join(' ');
}
