import type { IndicatorBoard, ShownProfile } from '@regietafel/contracts/indicators/board';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Provenance } from './provenance.tsx';
import { useIndicatorsAddress } from './use-indicators-address.ts';

interface ProfileCardProps {
  readonly board: IndicatorBoard;
  readonly isNow: boolean;
}

/** The size and the kinds of care of the provider, as every author tells them. */
export function ProfileCard({ board, isNow }: ProfileCardProps) {
  const t = useMessages('indicators');
  const { open } = useIndicatorsAddress();
  const hasOwn = board.profiles.some(({ origin }) => origin.author.isOwn);
  return (
    <Card
      title={t('profile.title')}
      actions={
        isNow &&
        board.desk.profileKringen.length > 0 && (
          <Button onClick={() => open({ actie: 'profiel' })}>
            {t(hasOwn ? 'profile.change' : 'profile.record')}
          </Button>
        )
      }
    >
      <p className="rt-indicators__lead">{t('profile.lead')}</p>
      {board.profiles.length === 0 && <p>{t('profile.none')}</p>}
      {board.profiles.map((profile) => (
        <Profile key={profile.headRevisionId} profile={profile} />
      ))}
    </Card>
  );
}

function Profile({ profile }: { readonly profile: ShownProfile }) {
  const t = useMessages('indicators');
  const format = useFormat();
  return (
    <>
      <DefinitionList
        items={[
          { term: t('profile.size'), value: t(`size.${profile.sizeClass}`) },
          { term: t('profile.main'), value: t(`care.${profile.mainKind}`) },
          {
            term: t('profile.kinds'),
            value: format.list(profile.careKinds.map((kind) => t(`care.${kind}`))),
          },
          {
            term: t('profile.combined'),
            value: t(profile.isCombined ? 'profile.combinedYes' : 'profile.combinedNo'),
          },
          { term: t('profile.standPer'), value: format.date(profile.standPer) },
        ]}
      />
      <Provenance record={profile} />
    </>
  );
}
