import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextField } from '@regietafel/ui/components/text-field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useId, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { searchQuery } from './reference-queries.ts';

interface QuestionFormProps {
  readonly municipality: string;
  readonly on: PlainDate;
  readonly onAsk: (municipality: string, on: PlainDate) => void;
}

/** Asks for a municipality and a day; while typing it offers the names that exist on that day. */
export function QuestionForm({ municipality, on, onAsk }: QuestionFormProps) {
  const t = useMessages('reference');
  const [name, setName] = useState(municipality);
  const [day, setDay] = useState<string | null>(on);
  const [isTried, setIsTried] = useState(false);
  const listId = useId();
  const validDay = day !== null && isPlainDate(day) ? day : undefined;
  const suggestions = useSuggestions(name, validDay ?? on);

  const ask = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (validDay) onAsk(name.trim(), validDay);
  };

  return (
    <form className="rt-question" onSubmit={ask} noValidate>
      <TextField
        label={t('municipality')}
        hint={t('municipalityHint')}
        type="search"
        autoComplete="off"
        list={listId}
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <datalist id={listId}>
        {suggestions.map(({ name: found, regionName, province }) => (
          <option key={found} value={found}>
            {t('suggestion', { name: found, region: regionName ?? province })}
          </option>
        ))}
      </datalist>
      <DateField
        label={t('on')}
        value={day}
        onChange={setDay}
        error={isTried && !validDay ? t('notADay') : undefined}
      />
      <Button type="submit" variant="primary" icon="search">
        {t('lookUp')}
      </Button>
    </form>
  );
}

/** Names from two letters on; the former stay while the next are on their way. */
function useSuggestions(typed: string, on: PlainDate) {
  const name = useDeferredValue(typed.trim());
  const { data } = useQuery({
    ...searchQuery(useTenantId(), name, on),
    enabled: name.length >= 2,
    placeholderData: keepPreviousData,
  });
  return data?.municipalities ?? [];
}
