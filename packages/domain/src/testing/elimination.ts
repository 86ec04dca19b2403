type Row = readonly bigint[];

/** A basis of the rows, in echelon form, by exact elimination over the integers. */
export function echelonOf(rows: readonly Row[]): readonly Row[] {
  let left = [...rows];
  const basis: Row[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row) => row[column] !== 0n);
    const pivot = left[at];
    if (pivot === undefined) continue;
    basis.push(pivot);
    left = left.filter((_, index) => index !== at).map((row) => clear(row, pivot, column));
  }
  return basis;
}

/** How many of the rows are independent. */
export function rankOf(rows: readonly Row[]): number {
  return echelonOf(rows).length;
}

function clear(row: Row, pivot: Row, column: number): Row {
  const [here, there] = [row[column] ?? 0n, pivot[column] ?? 0n];
  if (here === 0n) return row;
  const result = row.map((entry, index) => entry * there - (pivot[index] ?? 0n) * here);
  const divisor = result.reduce((gcd, entry) => gcdOf(gcd, entry), 0n);
  return divisor > 1n ? result.map((entry) => entry / divisor) : result;
}

function gcdOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
