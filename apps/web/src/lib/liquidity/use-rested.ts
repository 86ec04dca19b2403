import { useEffect, useState } from 'react';

const REST_MS = 250;

/** A value once it has been the same for a moment: what is slow to compute need not follow a hand that drags. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
