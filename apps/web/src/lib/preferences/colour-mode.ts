import { useSyncExternalStore } from 'react';
import { browserStorage, createStore } from './store.ts';

/** `system` follows the setting of the device. */
export const COLOUR_MODES = ['system', 'light', 'dark'] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

const store = createStore<ColourMode>({
  key: 'regietafel.colour-mode',
  allowed: COLOUR_MODES,
  initial: 'system',
  storage: browserStorage(),
});

/** The chosen colour mode, and how to choose another. The choice is remembered on this device. */
export function useColourMode(): [ColourMode, (mode: ColourMode) => void] {
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}

/** Puts the chosen colour mode on the document, now and at every change. */
export function applyColourMode(root: HTMLElement): void {
  const apply = () => {
    const mode = store.get();
    if (mode === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = mode;
  };
  apply();
  store.subscribe(apply);
}
