import type { RuleSets, ShownRule } from '@regietafel/contracts/warning/rules';
import type { RuleSetId } from '@regietafel/domain/core/ids';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { PageTitle } from '../../../components/page-title.tsx';
import { Part } from '../../../components/part.tsx';
import { RefreshNotice } from '../../../components/refresh-notice.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useTenantId } from '../../../lib/session/session.ts';
import { ruleSetsQuery } from '../../../lib/warning/warning-queries.ts';
import { RuleItem } from './rule-item.tsx';
import { useRuleSpeech } from './use-rule-speech.ts';
import './rules.css';

const RuleDialog = lazy(() => import('./rule-dialog.tsx').then((part) => ({ default: part.RuleDialog })));
const NameDialog = lazy(() => import('./set-dialogs.tsx').then((part) => ({ default: part.NameDialog })));
const RemoveSetDialog = lazy(() =>
  import('./set-dialogs.tsx').then((part) => ({ default: part.RemoveSetDialog })),
);
const RemoveRuleDialog = lazy(() =>
  import('./set-dialogs.tsx').then((part) => ({ default: part.RemoveRuleDialog })),
);

export const Route = createLazyRoute('/signed-in/signalen/regels')({ component: RulesPage });
const route = getRouteApi('/signed-in/signalen/regels');

export type ShownSet = RuleSets['sets'][number];

/** What one does on the page: a window is open for it. */
type Doing =
  | { readonly act: 'copy' | 'rename' | 'remove' | 'begin' | 'add' }
  | { readonly act: 'change' | 'drop'; readonly rule: ShownRule };

/** The rules that make signals: the standard ones for everybody, and those that the organisation wrote itself. */
function RulesPage() {
  const t = useMessages('signalRules');
  const query = useSuspenseQuery(ruleSetsQuery(useTenantId()));
  const [doing, setDoing] = useState<Doing | null>(null);
  const navigate = route.useNavigate();
  const { regels } = route.useSearch();
  const { data } = query;
  const set = data.sets.find(({ id }) => id === regels) ?? data.sets[0];
  const choose = (id: RuleSetId | null) =>
    void navigate({ search: { regels: id ?? undefined }, resetScroll: false });
  if (set === undefined) return null;
  return (
    <>
      <PageTitle parts={[t('page.title'), t('page.back')]} />
      <PageHeader
        title={t('page.title')}
        lead={t('page.lead')}
        breadcrumb={
          <nav aria-label={t('page.trail')}>
            <PageLink to="/signalen">{t('page.back')}</PageLink>
          </nav>
        }
        actions={
          data.maySet && (
            <Button icon="add" onClick={() => setDoing({ act: 'begin' })}>
              {t('set.new')}
            </Button>
          )
        }
      />
      <Stack>
        <RefreshNotice query={query} />
        <NativeSelect
          label={t('set.choose')}
          options={data.sets.map(({ id, name }) => ({ value: id, label: name }))}
          value={set.id}
          onChange={choose}
        />
        <SetCard data={data} set={set} onDo={setDoing} />
      </Stack>
      {doing !== null && (
        <Part>
          <Window doing={doing} data={data} set={set} onSaved={choose} onClose={() => setDoing(null)} />
        </Part>
      )}
    </>
  );
}

interface SetCardProps {
  readonly data: RuleSets;
  readonly set: ShownSet;
  readonly onDo: (doing: Doing) => void;
}

function SetCard({ data, set, onDo }: SetCardProps) {
  const t = useMessages('signalRules');
  const speech = useRuleSpeech(data.indicators, set.rules);
  const mayChange = data.maySet && !set.isStandard;
  return (
    <Card
      title={set.name}
      actions={
        data.maySet && (
          <>
            {mayChange && <Button onClick={() => onDo({ act: 'rename' })}>{t('set.rename')}</Button>}
            <Button onClick={() => onDo({ act: 'copy' })}>{t('set.copy')}</Button>
            {mayChange && <Button onClick={() => onDo({ act: 'remove' })}>{t('set.remove')}</Button>}
          </>
        )
      }
    >
      <p className="rt-muted">{t(set.isStandard ? 'set.standard' : 'set.own')}</p>
      <ul className="rt-rules">
        {set.rules.map((rule) => (
          <RuleItem
            key={rule.code}
            rule={rule}
            speech={speech}
            onChange={mayChange ? () => onDo({ act: 'change', rule }) : null}
            onRemove={mayChange ? () => onDo({ act: 'drop', rule }) : null}
          />
        ))}
      </ul>
      {mayChange && (
        <Button icon="add" onClick={() => onDo({ act: 'add' })}>
          {t('rule.new')}
        </Button>
      )}
    </Card>
  );
}

interface WindowProps {
  readonly doing: Doing;
  readonly data: RuleSets;
  readonly set: ShownSet;
  readonly onSaved: (id: RuleSetId | null) => void;
  readonly onClose: () => void;
}

function Window({ doing, data, ...rest }: WindowProps) {
  switch (doing.act) {
    case 'copy':
    case 'rename':
      return <NameDialog act={doing.act} {...rest} />;
    case 'remove':
      return <RemoveSetDialog {...rest} />;
    case 'drop':
      return <RemoveRuleDialog code={doing.rule.code} {...rest} />;
    case 'begin':
      return <RuleDialog {...rest} data={data} set={null} rule={null} />;
    case 'add':
      return <RuleDialog {...rest} data={data} rule={null} />;
    case 'change':
      return <RuleDialog {...rest} data={data} rule={doing.rule} />;
  }
}
