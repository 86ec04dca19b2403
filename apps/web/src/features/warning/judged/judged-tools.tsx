import type { RuleSetReplay } from '@regietafel/contracts/warning/replay';
import { isPlainDate } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { type AskedPeriod, type JudgedSearch, today } from './judged-search.ts';

interface JudgedToolsProps {
  readonly replay: RuleSetReplay;
  readonly search: JudgedSearch;
  readonly problem: AskedPeriod['problem'];
}

/** By which rules and over which days is judged; the address keeps it. */
export function JudgedTools({ replay: { ruleSet, ruleSets }, search, problem }: JudgedToolsProps) {
  const t = useMessages('signalsJudged');
  const chosen = ruleSets.find(({ id }) => id === ruleSet.id) ?? ruleSets[0];
  const navigate = useNavigate({ from: '/signalen/beoordeling' });
  const change = (changes: JudgedSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  if (chosen === undefined) return null;
  return (
    <Toolbar label={t('tools')}>
      <NativeSelect
        label={t('tools.ruleSet')}
        options={ruleSets.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.id}
        onChange={(id) =>
          change({ regels: ruleSets.find((one) => one.id === id)?.isStandard === true ? undefined : id })
        }
      />
      <DateField
        label={t('tools.from')}
        value={search.van ?? null}
        onChange={(day) => change({ van: dayOf(day) })}
      />
      <DateField
        label={t('tools.to')}
        value={search.tot ?? null}
        maxDay={today()}
        {...(problem !== null && { error: t(`tools.${problem}`) })}
        onChange={(day) => change({ tot: dayOf(day) })}
      />
      {(search.van ?? search.tot) !== undefined && (
        <Button variant="subtle" onClick={() => change({ van: undefined, tot: undefined })}>
          {t('tools.clear')}
        </Button>
      )}
    </Toolbar>
  );
}

/** A day that the address can hold; a year that is still being typed is none. */
function dayOf(day: string | null) {
  return day !== null && isPlainDate(day) ? day : undefined;
}
