import { type Finding, isTestFile } from '../source-files.ts';
import type { ImportEdge } from './read-imports.ts';
import { refuse } from './room-rules.ts';

/** Top to bottom: a layer may use itself and what stands below it. */
const WEB_LAYERS = ['app', 'routes', 'features', 'components', 'lib'];

/** In the server: router, service, queries. */
export function checkApiLayers(edge: ImportEdge): Finding | undefined {
  if (!edge.from.startsWith('apps/api/src/') || isTestFile(edge.from)) return undefined;
  const name = edge.from.slice(edge.from.lastIndexOf('/') + 1);
  if (/(^|-)router\.ts$/.test(name)) return checkRouter(edge);
  if (/(^|-)service\.ts$/.test(name)) return checkService(edge);
  return undefined;
}

function checkRouter(edge: ImportEdge): Finding | undefined {
  if (!edge.file?.startsWith('packages/db/') || edge.isTypeOnly) return undefined;
  return refuse(
    edge,
    'A router authorises, calls a service and returns: move the query into the service beside it.',
  );
}

function checkService(edge: ImportEdge): Finding | undefined {
  const knowsTransport = edge.module === '@trpc/server' || edge.module === 'fastify';
  const knowsRouter = edge.file !== undefined && /^apps\/api\/src\/(.*\/)?([\w-]+-)?router$/.test(edge.file);
  if (!knowsTransport && !knowsRouter) return undefined;
  return refuse(
    edge,
    'A service does not know its transport: throw a DomainError and let the router translate.',
  );
}

/** In the client: app, routes, features, components, lib; and no feature imports another. */
export function checkWebLayers(edge: ImportEdge): Finding | undefined {
  const from = placeInWeb(edge.from);
  const to = edge.file === undefined ? undefined : placeInWeb(edge.file);
  if (from === undefined || to === undefined) return undefined;
  if (from.rank > to.rank) {
    return refuse(
      edge,
      `${from.layer} may not use ${to.layer}: move the shared part down to components or lib.`,
    );
  }
  const crosses = from.layer === 'features' && to.layer === 'features' && from.name !== to.name;
  if (!crosses) return undefined;
  return refuse(
    edge,
    `Feature ${from.name} may not use feature ${to.name}: let a route bring them together.`,
  );
}

function placeInWeb(path: string): { layer: string; rank: number; name: string | undefined } | undefined {
  const [app, web, src, layer = '', name] = path.split('/');
  if (app !== 'apps' || web !== 'web' || src !== 'src') return undefined;
  const rank = WEB_LAYERS.indexOf(layer);
  // main.tsx and what else stands beside the layers is above them all.
  return { layer, rank, name };
}
