import type { Change, GapProblem, GapQuestion } from './gap.ts';

/**
 * Computes values of a model with a choice of the changes, in units of 10^-decimals and not rounded. Each choice is computed
 * once, in whatever order its changes come: a value may be a whole simulation.
 */
export class CoalitionValues<M> {
  /** How many values were computed. */
  evaluations = 0;
  /** The first value that was no number; whoever asked looks here before using any of them. */
  problem: GapProblem | undefined;
  readonly #question: GapQuestion<M>;
  readonly #known = new Map<string, number>();

  constructor(question: GapQuestion<M>) {
    this.#question = question;
  }

  /** With one change only, for each of them. */
  alone(): readonly number[] {
    const { from, changes } = this.#question;
    return changes.map((change) => this.#of(change.apply(from), [change]));
  }

  /** Along an order of changes: without any, with the first, …, with all. */
  along(order: readonly Change<M>[]): readonly number[] {
    let model = this.#question.from;
    const values = [this.#of(model, [])];
    for (const [index, change] of order.entries()) {
      model = change.apply(model);
      values.push(this.#of(model, order.slice(0, index + 1)));
    }
    return values;
  }

  /** For all 2^n combinations; bit i of the index says whether change i is in it. */
  all(): Float64Array {
    const { from, changes } = this.#question;
    const values = new Float64Array(2 ** changes.length);
    const visit = (model: M, changed: readonly Change<M>[], index: number, mask: number): void => {
      const change = changes[index];
      if (change === undefined) {
        values[mask] = this.#of(model, changed);
        return;
      }
      visit(model, changed, index + 1, mask);
      visit(change.apply(model), [...changed, change], index + 1, mask | (1 << index));
    };
    visit(from, [], 0, 0);
    return values;
  }

  #of(model: M, changed: readonly Change<M>[]): number {
    const { changes, decimals, value } = this.#question;
    const choice = changes.map((change) => Number(changed.includes(change))).join('');
    const known = this.#known.get(choice);
    if (known !== undefined) return known;
    this.evaluations++;
    const found = value(model);
    if (!Number.isFinite(found))
      this.problem ??= { code: 'not-finite', changed: changed.map(({ id }) => id), value: found };
    this.#known.set(choice, found * 10 ** decimals);
    return found * 10 ** decimals;
  }
}
