import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { FOUND_KINDS, type FoundKind } from '@regietafel/domain/search/found';
import { Button } from '@regietafel/ui/components/button';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { SearchAddress } from './search-address.ts';

interface SearchFormProps {
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** Asks for the words. What is typed is searched for at Enter, so that nothing moves meanwhile. */
export function SearchForm({ words, onSearch }: SearchFormProps) {
  const t = useMessages('search');
  const [typed, setTyped] = useState(words);
  const fieldId = useId();
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search>
      <form className="rt-search-form" onSubmit={search}>
        <TextField
          id={fieldId}
          label={t('words')}
          hint={t('wordsHint')}
          type="search"
          maxLength={200}
          autoComplete="off"
          autoFocus={words === ''}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" variant="primary" icon="search">
          {t('search')}
        </Button>
      </form>
    </search>
  );
}

interface FiltersProps {
  readonly address: SearchAddress;
  readonly dossiers: readonly { readonly slug: string; readonly providerName: string }[];
  /** How many were found, in words. */
  readonly count: ReactNode;
  readonly onChange: (change: SearchAddress) => void;
}

/** Narrows what is found. Every choice goes into the address. */
export function SearchFilters({ address, dossiers, count, onChange }: FiltersProps) {
  const t = useMessages('search');
  return (
    <Toolbar label={t('filters')} end={<span role="status">{count}</span>}>
      <NativeSelect
        label={t('filter.dossier')}
        options={[
          { value: '', label: t('filter.allDossiers') },
          ...dossiers.map(({ slug, providerName }) => ({ value: slug, label: providerName })),
        ]}
        value={address.dossier ?? ''}
        onChange={(dossier) => onChange({ dossier: dossier || undefined })}
      />
      <NativeSelect<FoundKind | ''>
        label={t('filter.kind')}
        options={[
          { value: '', label: t('filter.allKinds') },
          ...FOUND_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
        value={address.soort ?? ''}
        onChange={(soort) => onChange({ soort: soort || undefined })}
      />
      <DateField
        label={t('filter.from')}
        value={address.van ?? null}
        onChange={(van) => onChange({ van: dayOf(van) })}
      />
      <DateField
        label={t('filter.to')}
        value={address.tot ?? null}
        onChange={(tot) => onChange({ tot: dayOf(tot) })}
      />
      <Checkbox
        label={t('filter.own')}
        checked={address.eigen === 'ja'}
        onChange={(isOwn) => onChange({ eigen: isOwn ? 'ja' : undefined })}
      />
      <Checkbox
        label={t('filter.earlier')}
        checked={address.eerder === 'ja'}
        onChange={(isEarlier) => onChange({ eerder: isEarlier ? 'ja' : undefined })}
      />
    </Toolbar>
  );
}

function dayOf(text: string | null): PlainDate | undefined {
  return text !== null && isPlainDate(text) ? text : undefined;
}
