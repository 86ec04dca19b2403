import type { Invitation, Letter } from '@regietafel/contracts/sharing/acts';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Notice } from '@regietafel/ui/components/notice';
import type { Tone } from '@regietafel/ui/core/tone';
import type { ReactNode } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { lastDay } from '../../lib/sharing/last-day.ts';

export const LETTER_TONES: Readonly<Record<Invitation['state'], Tone>> = {
  waiting: 'caution',
  accepted: 'positive',
  declined: 'negative',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

/** A letter of invitation as it is read: what for, when, what will be seen, and by whom it is signed. */
export function LetterView({ invitation }: { readonly invitation: Invitation }) {
  const t = useMessages('acts');
  const format = useFormat();
  const { letter, state, isGenuine, contentHash } = invitation;
  const { kind, provider, organisation, inviter, agreedBy, role, purpose, signedBy } = letter;
  return (
    <article className="rt-letter">
      {!isGenuine && <Notice tone="negative">{t('letter.changed')}</Notice>}
      <header className="rt-letter__head">
        <h2>{t(`letter.title.${kind}`, { provider })}</h2>
        <StatusDot tone={LETTER_TONES[state]}>{t(`letter.state.${state}`)}</StatusDot>
      </header>
      <p>
        {format.dateLong(letter.writtenOn)}
        <CellDetail>{t('letter.to', { organisation })}</CellDetail>
      </p>
      <p>{t(`letter.opening.${kind}`, { inviter, organisation, provider, role: t(`as.${role}`) })}</p>
      {agreedBy.length > 0 && <p>{t('letter.agreedBy', { names: format.list(agreedBy) })}</p>}
      <Part title={t('letter.purpose')}>
        <p className="rt-letter__purpose">{purpose}</p>
      </Part>
      <Part title={t('letter.period')}>
        <Period letter={letter} />
      </Part>
      <Part title={t('letter.reads')}>
        <Reads letter={letter} />
      </Part>
      <p>{t('letter.signed', { inviter, signedBy })}</p>
      <p>
        <strong>{t('letter.lapses', { day: format.dateLong(letter.lapsesOn) })}</strong>
      </p>
      <p className="rt-letter__hash">
        <CellDetail>{t('letter.hash', { hash: contentHash.slice(0, 16) })}</CellDetail>
      </p>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Period({ letter: { from, until } }: { readonly letter: Letter }) {
  const t = useMessages('acts');
  const format = useFormat();
  return (
    <p>
      {until === null
        ? t('letter.from', { from: format.dateLong(from) })
        : t('letter.between', { from: format.dateLong(from), until: format.dateLong(lastDay(until)) })}
    </p>
  );
}

/** In plain words what is seen, and of the past since when. */
function Reads({ letter: { reads, history, seesFrom } }: { readonly letter: Letter }) {
  const t = useMessages('acts');
  const format = useFormat();
  return (
    <>
      <p>{t('letter.readsLead')}</p>
      <ul className="rt-letter__kringen">
        {reads.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>{isExplained(kind) ? t(`letter.kring.${kind}`) : name}</li>
        ))}
        <li>{t('letter.readsOwn')}</li>
      </ul>
      <p>
        {t(`letter.history.${history}`, { day: seesFrom === null ? '' : format.dateLong(seesFrom) })}{' '}
        {t('letter.readsNot')}
      </p>
    </>
  );
}

/** The kringen that every dossier has are told in plain words; one that was added has its own name. */
const EXPLAINED = ['kernteam', 'tafel', 'breed', 'openbaar'] as const;

function isExplained(kind: string): kind is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((one) => one === kind);
}
