import { findBannedCode } from './bans/banned-code.ts';
import { findHeavyStart } from './first-load/first-load.ts';
import { checkApiLayers, checkWebLayers } from './imports/layer-rules.ts';
import { readImports } from './imports/read-imports.ts';
import { checkRooms } from './imports/room-rules.ts';
import { type Finding, listManifests, listSourceFiles, type SourceFile } from './source-files.ts';
import { findOwnVersions } from './versions/own-versions.ts';

/** Imports that run against the direction of the architecture. */
export function findWrongImports(file: SourceFile): Finding[] {
  return readImports(file)
    .map((edge) => checkRooms(edge) ?? checkApiLayers(edge) ?? checkWebLayers(edge))
    .filter((finding) => finding !== undefined);
}

export async function checkImports(root: string): Promise<Finding[]> {
  return (await listSourceFiles(root)).flatMap(findWrongImports);
}

export async function checkBannedCode(root: string): Promise<Finding[]> {
  return (await listSourceFiles(root)).flatMap(findBannedCode);
}

/** What every first load of the client would fetch without needing it. */
export async function checkFirstLoad(root: string): Promise<Finding[]> {
  return findHeavyStart(await listSourceFiles(root));
}

export async function checkVersions(root: string): Promise<Finding[]> {
  return (await listManifests(root)).flatMap(findOwnVersions);
}
