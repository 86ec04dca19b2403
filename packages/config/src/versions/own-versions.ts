import type { Finding, SourceFile } from '../source-files.ts';

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** Every version stands once, in the catalog of pnpm-workspace.yaml; a package that names its own is refused. */
export function findOwnVersions({ path, text }: SourceFile): Finding[] {
  const manifest = JSON.parse(text) as Partial<Record<(typeof SECTIONS)[number], Record<string, string>>>;
  const lines = text.split('\n');
  return SECTIONS.flatMap((section) => Object.entries(manifest[section] ?? {}))
    .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
    .map(([name, version]) => ({
      path,
      line: lines.findIndex((line) => line.includes(`"${name}"`)) + 1,
      advice: `${name} names version ${version}: put it in the catalog of pnpm-workspace.yaml and write "catalog:".`,
    }));
}
