import type { ModelProblem, ProblemCode } from './problem.ts';

/** Gathers what is wrong, so that who made a model sees everything at once. */
export class ProblemList {
  readonly problems: ModelProblem[] = [];

  add(code: ProblemCode, path: string, figures: ModelProblem['figures'] = {}): void {
    this.problems.push({ code, path, figures });
  }

  /** True when the number is finite and within [least, most]; else notes which of the two is wrong. */
  within(path: string, value: number, least: number, most: number): boolean {
    if (!Number.isFinite(value)) {
      this.add('not-finite', path);
      return false;
    }
    if (value >= least && value <= most) return true;
    this.add('outside-range', path, { value, least, most });
    return false;
  }

  /** As `within`, for a whole number. */
  whole(path: string, value: number, least: number, most: number): boolean {
    if (!this.within(path, value, least, most)) return false;
    if (Number.isInteger(value)) return true;
    this.add('not-whole', path, { value });
    return false;
  }

  /** One number for each month, all within [least, most]. A hole counts as a number that is not there. */
  monthly(path: string, values: readonly number[], months: number, least: number, most: number): void {
    if (values.length !== months) this.add('wrong-length', path, { length: values.length, expected: months });
    for (let month = 0; month < values.length; month++)
      this.within(`${path}[${month}]`, values[month] ?? Number.NaN, least, most);
  }
}
