import {
  Menu as AriaMenu,
  Button,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { classNames } from '../core/class-names.ts';
import { AriaLocale } from './aria-field.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
  readonly onAction: () => void;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly actions: readonly MenuAction[];
}

interface MenuProps {
  /** Words on the button that opens it, and name of the menu. */
  readonly label: string;
  readonly icon?: IconName;
  /** Shows only the drawing; the words are still read. */
  readonly isIconOnly?: boolean;
  readonly groups: readonly MenuGroup[];
}

/** A list of actions behind a button. For places to go to use links. */
export function Menu({ label, icon = 'chevronDown', isIconOnly = false, groups }: MenuProps) {
  return (
    <AriaLocale>
      <MenuTrigger>
        <Button
          className={classNames('nl-button', isIconOnly && 'nl-button--subtle nl-button--icon-only')}
          aria-label={label}
        >
          {!isIconOnly && <span className="nl-button__label">{label}</span>}
          <Icon name={icon} />
        </Button>
        <Popover className="rt-popover" placement="bottom end">
          <AriaMenu className="rt-options" aria-label={label}>
            {groups.map((group) => (
              <MenuSection key={group.id} aria-label={group.title ?? label}>
                {group.title && <Header className="rt-options__title">{group.title}</Header>}
                {group.actions.map((action) => (
                  <ActionRow key={action.id} action={action} />
                ))}
              </MenuSection>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </AriaLocale>
  );
}

function ActionRow({ action }: { readonly action: MenuAction }) {
  return (
    <MenuItem
      className={classNames('rt-option', action.isDanger && 'rt-option--danger')}
      id={action.id}
      textValue={action.label}
      onAction={action.onAction}
      isDisabled={action.isDisabled ?? false}
    >
      {action.icon && <Icon name={action.icon} />}
      <span className="rt-option__body">
        {action.label}
        {action.hint && <span className="rt-option__hint">{action.hint}</span>}
      </span>
    </MenuItem>
  );
}
