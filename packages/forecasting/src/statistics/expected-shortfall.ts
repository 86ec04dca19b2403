/**
 * The mean of the worst share of a sample: (sum of the ⌊αn⌋ lowest + (αn − ⌊αn⌋)·next)/(αn). `sumBelow` is the sum of the
 * ⌊αn⌋ lowest and `next` the value after them.
 * Source: Acerbi and Tasche, On the coherence of expected shortfall, J. Banking & Finance 26 (2002), definition 2.6.
 *
 * @example
 * expectedShortfall(3, 3, 0.25, 10) // => 1.8
 */
export function expectedShortfall(sumBelow: number, next: number, share: number, count: number): number {
  const tail = share * count;
  return (sumBelow + (tail - Math.floor(tail)) * next) / tail;
}
