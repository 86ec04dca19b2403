import { useCallback, useSyncExternalStore } from 'react';

/** Below this width a table becomes cards and a side panel becomes a sheet. */
export const NARROW = '(max-width: 39.99rem)';
/** Below this width there is no room for a panel beside the content. */
export const NO_ROOM_BESIDE = '(max-width: 63.99rem)';

/** Whether the window fits a media query; follows every change. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = globalThis.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia(query).matches);
}
