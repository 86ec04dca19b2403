import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, Popover } from 'react-aria-components';
import { AriaFieldHead, AriaLocale, ariaFieldClass } from './aria-field.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { useLabels } from './labels.tsx';
import { type Option, OptionRow } from './select.tsx';

interface ComboBoxProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of many, found by typing. Typing ignores capitals and accents. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const { id, options, value, onChange, placeholder, isDisabled, ...head } = props;
  const labels = useLabels();
  return (
    <AriaLocale>
      <AriaComboBox
        className={ariaFieldClass(head.error)}
        {...(id !== undefined && { id })}
        value={value}
        onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
        isInvalid={head.error !== undefined}
        isRequired={head.isRequired ?? false}
        validationBehavior="aria"
        allowsEmptyCollection
        {...(isDisabled !== undefined && { isDisabled })}
      >
        <AriaFieldHead {...head} />
        <Group className="rt-control rt-control--fill">
          <Input {...(placeholder !== undefined && { placeholder })} />
          <Button>
            <Icon name="chevronDown" />
          </Button>
        </Group>
        <Popover className="rt-popover">
          <ListBox
            className="rt-options"
            renderEmptyState={() => <div className="rt-options__empty">{labels.noResults}</div>}
          >
            {options.map((option) => (
              <OptionRow key={option.value} option={option} />
            ))}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </AriaLocale>
  );
}
