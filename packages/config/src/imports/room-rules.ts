import { type Finding, isTestFile, isToolFile } from '../source-files.ts';
import type { ImportEdge } from './read-imports.ts';

interface RoomRule {
  /** Rooms of ours that this one may use. */
  readonly uses: readonly string[];
  /** Files of ours of which only the types may be used. */
  readonly typesOf?: readonly string[];
  /** False for rooms that must also run in a browser: no `node:` modules. */
  readonly onServer: boolean;
  /** False for a room that stands on nothing at all. */
  readonly npm?: boolean;
}

/** Which room may know which. Imports run one way; a new package is refused until it has a line here. */
const ROOMS: Readonly<Record<string, RoomRule>> = {
  'packages/domain': { uses: [], onServer: false, npm: false },
  'packages/forecasting': { uses: [], onServer: false, npm: false },
  'packages/contracts': { uses: ['packages/domain'], onServer: false },
  'packages/ui': { uses: [], onServer: false },
  'packages/db': { uses: ['packages/domain'], onServer: true },
  'packages/auth': { uses: ['packages/domain'], onServer: true },
  'packages/documents': { uses: ['packages/domain'], onServer: true },
  'packages/config': { uses: [], onServer: true },
  'apps/api': {
    uses: [
      'packages/domain',
      'packages/forecasting',
      'packages/contracts',
      'packages/db',
      'packages/auth',
      'packages/documents',
    ],
    onServer: true,
  },
  'apps/web': {
    uses: ['packages/domain', 'packages/forecasting', 'packages/contracts', 'packages/ui'],
    typesOf: ['apps/api/src/router'],
    onServer: false,
  },
  'apps/e2e': { uses: [], onServer: true },
  infra: {
    // Benchmarks measure the client as it is built, and as a person uses it in a browser.
    uses: [
      'apps/api',
      'apps/web',
      'apps/e2e',
      'packages/auth',
      'packages/db',
      'packages/documents',
      'packages/domain',
      'packages/forecasting',
      'packages/ui',
      'packages/config',
    ],
    onServer: true,
  },
};

/** npm packages that have one home, so that replacing them stays the work of one room. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  kysely: ['packages/db'],
  pg: ['packages/db', 'infra'],
  lucia: ['packages/auth'],
  fastify: ['apps/api'],
  nodemailer: ['apps/api'],
  'pg-boss': ['packages/db', 'apps/api'],
  '@trpc/server': ['apps/api', 'apps/web'],
  react: ['packages/ui', 'apps/web'],
};

/** The room of a file: `packages/x`, `apps/x` or `infra`. */
export function roomOf(path: string): string {
  const [top = '', name = ''] = path.split('/');
  return top === 'infra' ? top : `${top}/${name}`;
}

export function checkRooms(edge: ImportEdge): Finding | undefined {
  const room = roomOf(edge.from);
  const rule = ROOMS[room];
  if (rule === undefined)
    return refuse(edge, `Give ${room} a line in packages/config/src/imports/room-rules.ts.`);
  if (edge.file !== undefined) return checkOwn(edge, room, rule, edge.file);
  if (edge.module === undefined || isTestFile(edge.from) || isToolFile(edge.from)) return undefined;
  return checkForeign(edge, room, rule, edge.module);
}

function checkOwn(edge: ImportEdge, room: string, rule: RoomRule, file: string): Finding | undefined {
  const target = roomOf(file);
  if (target === room || rule.uses.includes(target)) return undefined;
  if (rule.typesOf?.includes(file) === true) {
    return edge.isTypeOnly
      ? undefined
      : refuse(edge, `Use \`import type\`: ${room} may know only the type of ${file}.`);
  }
  const allowed = rule.uses.length === 0 ? 'no other room' : rule.uses.join(', ');
  return refuse(
    edge,
    `${room} may use ${allowed}; move what it needs from ${target} there, or pass it as a parameter.`,
  );
}

function checkForeign(edge: ImportEdge, room: string, rule: RoomRule, module: string): Finding | undefined {
  if (module.startsWith('node:')) {
    return rule.onServer
      ? undefined
      : refuse(edge, `${room} also runs in the browser: do without ${module}.`);
  }
  if (rule.npm === false)
    return refuse(edge, `${room} stands on nothing: take the result of ${module} as a parameter.`);
  const homes = HOMES[module];
  if (homes === undefined || homes.includes(room)) return undefined;
  return refuse(edge, `Only ${homes.join(' and ')} may use ${module}: call a function of that room instead.`);
}

export function refuse(edge: ImportEdge, advice: string): Finding {
  return { path: edge.from, line: edge.line, advice };
}
