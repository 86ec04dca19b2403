import { useEffect, useState } from 'react';

const REST_MS = 250;

/** A value once it has been the same for a moment: what is slow to compute need not follow a hand that drags. */
export function useRested<T>(value: T, restMs = REST_MS): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
