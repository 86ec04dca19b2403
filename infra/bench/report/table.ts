import { MARKS, type Mark } from '../goals.ts';
import { type Figure, judge, type Verdict } from './figure.ts';

const WORDS: Readonly<Record<Verdict, string>> = {
  goal: 'reaches its goal',
  floor: 'keeps its floor',
  missed: 'MISSES ITS FLOOR',
  watched: 'watched',
};

const HEAD = ['', 'measured', 'floor', 'goal', ''];

/** The figures as lines of text, aligned, with floor and goal beside each. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { title, unit, floor, goal }: Mark = MARKS[figure.name];
  return [title, `${round(figure.value)} ${unit}`, limit(floor), limit(goal), WORDS[judge(figure)]];
}

/** Words stand left, figures right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width);
}

function limit(value: number | null): string {
  return value === null ? '–' : String(value);
}

function round(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
