import { poisson } from './counts.ts';

/** How often the interval is halved: enough for the last digit of a double. */
const HALVINGS = 80;

/** The expected number at which `count` events or fewer have probability `p`, found by halving. */
export function expectedForTail(count: number, p: number): number {
  let low = 0;
  let high = 2 * count + 20;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (upTo(count, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function upTo(count: number, expected: number): number {
  const { first, probabilities } = poisson(expected);
  return probabilities.reduce(
    (sum, probability, place) => (first + place <= count ? sum + probability : sum),
    0,
  );
}
