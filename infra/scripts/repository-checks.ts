import {
  checkBannedCode,
  checkFirstLoad,
  checkImports,
  checkVersions,
} from '../../packages/config/src/check-repository.ts';
import type { Finding } from '../../packages/config/src/source-files.ts';
import { type Check, ROOT, verdict } from './check.ts';

/** The rules of our own: what no tool on the market knows about this repository. */
export const REPOSITORY_CHECKS: readonly Check[] = [
  findingsCheck('import rules', checkImports),
  findingsCheck('banned code and file length', checkBannedCode),
  findingsCheck('first load of the client', checkFirstLoad),
  findingsCheck('one version', checkVersions),
];

function findingsCheck(name: string, find: (root: string) => Promise<Finding[]>): Check {
  return {
    name,
    async run() {
      const findings = await find(ROOT);
      const lines = findings.map(({ path, line, advice }) => `${path}:${line} ${advice}`);
      return verdict(findings.length === 0, lines.join('\n'));
    },
  };
}
