import type { DriverKey } from '@regietafel/domain/liquidity/plan';

/** How a driver is typed: places as they are; the others in hundredths, so that 92.5 % is 9,250. */
export function driverScale(key: DriverKey): number {
  return key === 'capaciteit' ? 1 : 100;
}

/** Whether a driver takes a premium for hired staff. */
export function hasPremium(key: DriverKey): boolean {
  return key === 'verzuim' || key === 'inhuur';
}
