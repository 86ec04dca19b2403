import { TextArea } from '@regietafel/ui/components/text-field';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type BegunName, begunName, completeName, type Nameable, suggest } from '../../lib/threads/naming.ts';

interface NamingTextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  /** `picked` is who was chosen from the list, when that is what changed the text. */
  readonly onChange: (value: string, picked?: Nameable) => void;
  readonly nameables: readonly Nameable[];
}

/**
 * A text in which `@` begins a name. Who can be meant stands under it as buttons: arrow down goes to them from the text,
 * Escape comes back, and who knows the whole name need not choose at all.
 */
export function NamingTextArea({ nameables, value, onChange, ...field }: NamingTextAreaProps) {
  const t = useMessages('threads');
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [begun, setBegun] = useState<BegunName | null>(null);
  const found = begun === null ? [] : suggest(nameables, begun.typed);
  const area = () => document.getElementById(field.id) as HTMLTextAreaElement | null;

  const follow = (text: string) => setBegun(begunName(text, area()?.selectionStart ?? text.length));
  const pick = (nameable: Nameable) => {
    if (begun === null) return;
    const completed = completeName(value, begun, nameable.label);
    onChange(completed.text, nameable);
    setBegun(null);
    area()?.focus();
    // After the text itself has changed.
    requestAnimationFrame(() => area()?.setSelectionRange(completed.caret, completed.caret));
  };
  const fromText = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    } else if (event.key === 'Escape') {
      // Closes the list, not the panel around it.
      event.preventDefault();
      event.stopPropagation();
      setBegun(null);
    }
  };

  return (
    <div>
      <TextArea
        {...field}
        isRequired
        value={value}
        onChange={(text) => {
          onChange(text);
          follow(text);
        }}
        onKeyDown={fromText}
        onClick={() => follow(value)}
      />
      <div role="status" className="rt-visually-hidden">
        {found.length > 0 && t('suggest.found', { count: found.length })}
      </div>
      {begun !== null && found.length === 0 && isNobody(begun, nameables) && (
        <p className="rt-thread__told" role="status">
          {t('suggest.none')}
        </p>
      )}
      {found.length > 0 && (
        <div className="rt-names">
          <span className="rt-names__label" id={labelId}>
            {t('suggest.label')}
          </span>
          <ul
            className="rt-names__list"
            aria-labelledby={labelId}
            ref={list}
            onKeyDown={(event) => walk(event, area)}
          >
            {found.map((nameable) => (
              <li key={`${nameable.tenantId}:${nameable.accountId}`}>
                <button type="button" className="rt-names__name" onClick={() => pick(nameable)}>
                  {nameable.label}
                  <span className="rt-muted">{nameable.of ?? t('suggest.organisation')}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Whether what follows the `@` is no name of anybody who reads the kring; told of the first word alone. */
function isNobody({ typed }: BegunName, nameables: readonly Nameable[]): boolean {
  const isWord = typed.length > 1 && !/\s/u.test(typed);
  return isWord && !nameables.some(({ label }) => label.startsWith(typed));
}

/** Arrows walk along the names, and back into the text. */
function walk(event: KeyboardEvent<HTMLUListElement>, area: () => HTMLElement | null): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  (step === undefined ? area() : (buttons[at + step] ?? (step < 0 ? area() : buttons.at(-1))))?.focus();
}
