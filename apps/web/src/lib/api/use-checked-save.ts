import { useState } from 'react';
import type { Failure } from './failure.ts';
import { type SaveOptions, useSave } from './use-save.ts';

/** What the form itself found at the last attempt. */
interface Checked {
  readonly refusal: Failure | null;
  readonly attempt: number;
}

/**
 * As `useSave`, for a form that reads what was typed before it is sent. `check` is told at every attempt what it found, null
 * when nothing; `refused` is what the server said last.
 */
export function useCheckedSave<Input>(options: SaveOptions<Input>) {
  const { save, isBusy, failure: refused } = useSave(options);
  const [{ refusal, attempt }, setChecked] = useState<Checked>({ refusal: null, attempt: 0 });
  const check = (found: Failure | null) =>
    setChecked((before) => ({ refusal: found, attempt: before.attempt + 1 }));
  return { save, check, refused, shown: { isBusy, failure: refusal ?? refused, attempt } };
}
