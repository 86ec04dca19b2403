import type { RuleSetReplay } from '@regietafel/contracts/warning/replay';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useNavigate } from '@tanstack/react-router';
import { LiveDayField } from '../../../components/live-day-field.tsx';
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
      <DayField label={t('tools.from')} day={search.van} onDay={(van) => change({ van })} />
      <DayField
        label={t('tools.to')}
        day={search.tot}
        {...(problem !== null && { error: t(`tools.${problem}`) })}
        onDay={(tot) => change({ tot })}
      />
      {(search.van ?? search.tot) !== undefined && (
        <Button variant="subtle" onClick={() => change({ van: undefined, tot: undefined })}>
          {t('tools.clear')}
        </Button>
      )}
    </Toolbar>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: PlainDate | undefined;
  readonly error?: string;
  readonly onDay: (day: PlainDate | undefined) => void;
}

/** A day of the address. */
function DayField({ label, day, error, onDay }: DayFieldProps) {
  return (
    <LiveDayField
      label={label}
      value={day ?? null}
      onChange={onDay}
      onEmpty={() => onDay(undefined)}
      maxDay={today()}
      passesLaterDays
      {...(error !== undefined && { error })}
    />
  );
}
