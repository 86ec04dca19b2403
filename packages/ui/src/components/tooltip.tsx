import type { ComponentProps, ReactNode } from 'react';
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

interface TooltipProps {
  /** Short explanation; never the only place of something that a person must know. */
  readonly text: ReactNode;
  /** A native control that can hold the focus: a `<button>` or an `<a>`. */
  readonly children: ComponentProps<typeof Focusable>['children'];
}

/** An explanation that shows when the pointer rests on a control or the control gets the focus. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className="rt-tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
