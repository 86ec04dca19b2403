import { Button, IconButton } from '@regietafel/ui/components/button';
import type { IconName } from '@regietafel/ui/components/icon';
import { type ReactNode, useState } from 'react';
import { Part } from './part.tsx';

interface OpeningProps {
  readonly label: string;
  readonly icon?: IconName;
  /** A pencil beside what it changes, instead of a button with words. */
  readonly isEdit?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form, whose code comes then. */
export function Opening({ label, icon, isEdit = false, children }: OpeningProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  return (
    <>
      {isEdit ? (
        <IconButton icon="edit" label={label} aria-haspopup="dialog" onClick={open} />
      ) : (
        <Button {...(icon !== undefined && { icon })} aria-haspopup="dialog" onClick={open}>
          {label}
        </Button>
      )}
      {isOpen && <Part>{children(() => setIsOpen(false))}</Part>}
    </>
  );
}
