import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from '../source-files.ts';

/** One import of a file, resolved to the file it names or to the package it comes from. */
export interface ImportEdge {
  readonly from: string;
  /** Path from the root without extension for our own files (`packages/domain/src/core/ids`), else undefined. */
  readonly file: string | undefined;
  /** Name of the npm package or `node:` module for everything else. */
  readonly module: string | undefined;
  readonly isTypeOnly: boolean;
  /** Fetched only when the code that names it runs. */
  readonly isLazy: boolean;
  readonly line: number;
}

const OWN_SCOPE = '@regietafel/';
const APPS = new Set(['api', 'web', 'e2e']);

/** Every import of a file: static, dynamic, re-exported and inside types. */
export function readImports({ path, text }: SourceFile): ImportEdge[] {
  const edges: ImportEdge[] = [];
  const record = (specifier: string, isTypeOnly: boolean, start: number, isLazy = false) => {
    const line = lineAt(text, start);
    edges.push({ from: path, ...resolveSpecifier(path, specifier), isTypeOnly, isLazy, line });
  };
  new Visitor({
    ImportDeclaration(node) {
      const named = node.specifiers.length > 0;
      const isTypeOnly = node.importKind === 'type' || (named && node.specifiers.every(isTypeSpecifier));
      record(node.source.value, isTypeOnly, node.start);
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) record(node.source.value, node.exportKind === 'type', node.start);
    },
    ExportAllDeclaration(node) {
      record(node.source.value, node.exportKind === 'type', node.start);
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        record(node.source.value, false, node.start, true);
      }
    },
    TSImportType(node) {
      record(node.source.value, true, node.start);
    },
  }).visit(parseSync(path, text).program);
  return edges;
}

function isTypeSpecifier(specifier: { type: string; importKind?: string }): boolean {
  return specifier.type === 'ImportSpecifier' && specifier.importKind === 'type';
}

function resolveSpecifier(from: string, specifier: string): Pick<ImportEdge, 'file' | 'module'> {
  if (specifier.startsWith('.')) return { file: resolveRelative(from, specifier), module: undefined };
  if (specifier.startsWith(OWN_SCOPE)) return { file: resolveOwn(specifier), module: undefined };
  const [scope, name] = specifier.split('/');
  const module = specifier.startsWith('@')
    ? `${scope}/${name}`
    : specifier.startsWith('node:')
      ? specifier
      : scope;
  return { file: undefined, module };
}

function resolveRelative(from: string, specifier: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const { pathname } = new URL(specifier, `file:///${folder}`);
  return pathname.slice(1).replace(/\.(ts|tsx)$/, '');
}

function resolveOwn(specifier: string): string {
  const [name = '', ...rest] = specifier.slice(OWN_SCOPE.length).split('/');
  return [APPS.has(name) ? 'apps' : 'packages', name, 'src', ...rest].join('/');
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
