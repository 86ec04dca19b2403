import type { UiLabels } from '@regietafel/ui/components/labels';
import { useMemo } from 'react';
import type { MessagesOf } from '../lib/i18n/areas.ts';
import type { Translate } from '../lib/i18n/message.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';

/** The words of the primitives in the interface's language. */
export function useUiLabels(): UiLabels {
  const t = useMessages('common');
  return useMemo(() => uiLabels(t), [t]);
}

const SORTS = { ascending: 'sortAscending', descending: 'sortDescending', none: 'sortNone' } as const;

function uiLabels(t: Translate<MessagesOf<'common'>>): UiLabels {
  return {
    close: t('close'),
    content: t('content'),
    required: t('required'),
    optional: t('optional'),
    loading: t('loading'),
    retry: t('retry'),
    openMenu: t('menu'),
    clear: t('clear'),
    noResults: t('noResults'),
    sort: t('sort'),
    sortDefault: t('sortDefault'),
    calendar: t('calendar'),
    previousMonth: t('previousMonth'),
    nextMonth: t('nextMonth'),
    chooseFile: t('file.choose'),
    dropFile: t('file.drop'),
    errorSummary: t('errorSummary'),
    fictief: t('fictief'),
    fictiefHint: t('fictiefHint'),
    stale: t('stale'),
    before: t('before'),
    after: t('after'),
    added: t('added'),
    removed: t('removed'),
    chart: {
      table: t('chartTable'),
      month: t('chart.month'),
      value: t('chart.value'),
      norm: t('chart.norm'),
      previousYear: t('chart.previousYear'),
      missing: t('chart.missing'),
      stale: t('chart.stale'),
      keys: t('chart.keys'),
    },
    chosenFile: (name) => t('file.chosen', { name }),
    errorSummaryLead: (count) => t('errorSummaryLead', { count }),
    readBy: (kring) => t('readBy', { kring }),
    sortBy: (column, direction) => t(SORTS[direction], { column }),
    rowCount: (count) => t('rowCount', { count }),
  };
}
