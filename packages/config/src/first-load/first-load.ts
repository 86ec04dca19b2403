import { type ImportEdge, readImports } from '../imports/read-imports.ts';
import type { Finding, SourceFile } from '../source-files.ts';

/** Where a browser begins, and the page that it shows first. */
const STARTS = ['apps/web/src/main', 'apps/web/src/features/portfolio/portfolio.lazy'];

/** Libraries that may come with a page, never with the first one. */
const HEAVY = ['zod', 'react-aria-components', '@internationalized/date', 'temporal-polyfill'];

/**
 * Libraries that the first load would fetch without needing them, each with the import in the client that leads there. Of
 * `files` those of the client and of what it stands on are read.
 */
export function findHeavyStart(files: readonly SourceFile[]): Finding[] {
  const known = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const seen = new Set(STARTS);
  const findings: Finding[] = [];
  const visit = (name: string, way: readonly ImportEdge[]) => {
    const file = known.get(name);
    for (const edge of file === undefined ? [] : readImports(file).filter(isFetchedAtOnce)) {
      if (edge.module !== undefined && HEAVY.includes(edge.module))
        findings.push(refuse([...way, edge], edge.module));
      if (edge.file === undefined || seen.has(edge.file)) continue;
      seen.add(edge.file);
      visit(edge.file, [...way, edge]);
    }
  };
  for (const start of STARTS) visit(start, []);
  return findings;
}

function isFetchedAtOnce({ isTypeOnly, isLazy }: ImportEdge): boolean {
  return !isTypeOnly && !isLazy;
}

/** Names the last import that stands in the client: what is beyond it may be right for others. */
function refuse(way: readonly ImportEdge[], module: string): Finding {
  const last = way.findLast(({ from }) => from.startsWith('apps/web/'));
  const { from, line } = last ?? { from: 'apps/web/src/main.tsx', line: 1 };
  const through = way.map((edge) => edge.file ?? module).join(', ');
  return {
    path: from,
    line,
    advice: `Every first load would bring ${module} along (through ${through}): import the type alone, take plain values from packages/domain, or fetch it when it is needed.`,
  };
}
