/** What is looked at of a schema; zod keeps its parts there. */
interface Schema {
  readonly _zod?: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly in?: Schema;
      readonly out?: Schema;
      readonly innerType?: Schema;
    };
  };
}

const NAMES: readonly string[] = ['dossierId', 'dossier'];

/**
 * Whether an input names a dossier, by its id or its slug: also inside a form with a file. A dossier that may be left out
 * only narrows what is found, and is not what the call is about.
 */
export function namesDossier(schema: unknown): boolean {
  const def = (schema as Schema | undefined)?._zod?.def;
  if (def === undefined) return false;
  const parts = Object.entries(def.shape ?? {});
  return (
    parts.some(([name, part]) => (NAMES.includes(name) && isNeeded(part)) || namesDossier(part)) ||
    [def.in, def.out, def.innerType].some((part) => part !== undefined && namesDossier(part))
  );
}

function isNeeded(schema: Schema): boolean {
  return !['nullable', 'optional', 'default'].includes(schema._zod?.def.type ?? '');
}
