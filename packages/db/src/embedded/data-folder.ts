import { fileURLToPath } from 'node:url';

/** Where the demo's database stands when nothing else is asked for: `.data` in the root of the checkout. */
export const DATA_FOLDER = fileURLToPath(new URL('../../../../.data', import.meta.url));
