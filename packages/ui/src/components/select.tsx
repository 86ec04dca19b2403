import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { AriaFieldHead, AriaLocale, ariaFieldClass } from './aria-field.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of several, in a list that opens. For up to five use a RadioGroup. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { id, options, value, onChange, placeholder, isDisabled, ...head } = props;
  return (
    <AriaLocale>
      <AriaSelect
        className={ariaFieldClass(head.error)}
        {...(id !== undefined && { id })}
        value={value}
        onChange={(key) => {
          const chosen = options.find((option) => option.value === key);
          if (chosen) onChange(chosen.value);
        }}
        isInvalid={head.error !== undefined}
        isRequired={head.isRequired ?? false}
        validationBehavior="aria"
        {...(placeholder !== undefined && { placeholder })}
        {...(isDisabled !== undefined && { isDisabled })}
      >
        <AriaFieldHead {...head} />
        <Button className="rt-control rt-control--fill">
          <SelectValue className="rt-control__value">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <Icon name="chevronDown" />
        </Button>
        <Popover className="rt-popover">
          <ListBox className="rt-options">
            {options.map((option) => (
              <OptionRow key={option.value} option={option} />
            ))}
          </ListBox>
        </Popover>
      </AriaSelect>
    </AriaLocale>
  );
}

/** One row of a list of options. */
export function OptionRow<V extends string>({ option }: { readonly option: Option<V> }) {
  return (
    <ListBoxItem
      className="rt-option"
      id={option.value}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
    >
      {({ isSelected }) => (
        <>
          <span className="rt-option__body">
            {option.label}
            {option.hint && <span className="rt-option__hint">{option.hint}</span>}
          </span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </ListBoxItem>
  );
}
