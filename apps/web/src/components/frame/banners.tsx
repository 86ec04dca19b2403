import { Banner } from '@regietafel/ui/components/banner';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { shownView } from '../../lib/sharing/viewing.ts';

/** Says on every page that this is a demonstration. */
export function DemoBanner() {
  const t = useMessages('frame');
  return (
    <Banner weight="quiet" icon="info">
      {t('demo')}
    </Banner>
  );
}

/** Holds the place of who is looked as, so that nothing moves when that is known. */
export function ViewAsToCome() {
  const t = useMessages('frame');
  return (
    <ViewAsFrame>{t(shownView?.as.kind === 'capacity' ? 'viewAs.broad' : 'viewAs.somebody')}</ViewAsFrame>
  );
}

/** The banner over the view of another, with one click back to the own view. */
export function ViewAsFrame({ children }: { readonly children: ReactNode }) {
  const t = useMessages('frame');
  return (
    <Banner
      weight="strong"
      icon="kring"
      action={
        <PageLink to="." search={(before) => ({ ...before, bekijkAls: undefined })}>
          {t('viewAs.back')}
        </PageLink>
      }
    >
      {children}
    </Banner>
  );
}

/** Says that the page reads the past, with one click back to now. */
export function AsOfBanner() {
  const t = useMessages('frame');
  const search: AsOfSearch = useSearch({ strict: false });
  const words = usePosition(search);
  if (!isPast(search)) return null;
  return (
    <Banner
      weight="strong"
      icon="history"
      action={
        <PageLink to="." search={(before) => ({ ...before, standPer: undefined, bekendOp: undefined })}>
          {t('asOf.now')}
        </PageLink>
      }
    >
      {words}
    </Banner>
  );
}

function usePosition({ standPer, bekendOp }: AsOfSearch): string {
  const t = useMessages('frame');
  const format = useFormat();
  if (standPer && bekendOp) {
    return t('asOf.both', { day: format.date(standPer), moment: format.instant(bekendOp) });
  }
  if (standPer) return t('asOf.standPer', { day: format.date(standPer) });
  return bekendOp ? t('asOf.knownAt', { moment: format.instant(bekendOp) }) : '';
}
