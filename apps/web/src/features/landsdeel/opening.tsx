import { Button, IconButton } from '@regietafel/ui/components/button';
import { type ReactNode, useState } from 'react';
import { Part } from '../../components/part.tsx';

interface OpeningProps {
  readonly label: string;
  /** Beside what it changes, a pencil instead of a button with words. */
  readonly isEdit?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** Opens a form, whose code comes then. */
export function Opening({ label, isEdit = false, children }: OpeningProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  return (
    <>
      {isEdit ? (
        <IconButton icon="edit" label={label} aria-haspopup="dialog" onClick={open} />
      ) : (
        <Button aria-haspopup="dialog" onClick={open}>
          {label}
        </Button>
      )}
      {isOpen && <Part>{children(() => setIsOpen(false))}</Part>}
    </>
  );
}
