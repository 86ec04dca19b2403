import type { Extract } from '../table/grid.ts';
import { extractDocx } from './docx.ts';
import { extractOpenDocument } from './opendocument.ts';
import { Refused } from './refused.ts';
import { extractXlsx } from './xlsx.ts';
import { type Container, openContainer } from './zip.ts';

/** Parts in which office files keep programs: Visual Basic, Excel 4 macros, and the scripts of OpenDocument. */
const PROGRAM =
  /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|intlmacrosheets\/)|^(?:Basic|Scripts)\/.*\.(?:xml|xba|py|js|bsh)$/i;

/** Text and tables of an office file; which kind it is follows from its parts. */
export async function extractOffice(bytes: Uint8Array): Promise<Extract> {
  const container = await openContainer(bytes);
  await refusePrograms(container);
  if (container.has('word/document.xml')) return extractDocx(container);
  if (container.has('xl/workbook.xml')) return extractXlsx(container);
  if (container.has('content.xml') && container.has('mimetype')) return extractOpenDocument(container);
  if (container.has('xl/workbook.bin')) throw new Refused('unsupported', { type: 'Excel binair (.xlsb)' });
  if (container.has('EncryptedPackage')) throw new Refused('encrypted');
  throw new Refused('unsupported', { type: 'zip' });
}

/** Refuses an office file with programs in it. */
export async function refusePrograms(container: Container): Promise<void> {
  if (container.names.some((name) => PROGRAM.test(name))) throw new Refused('macros');
  const types = await container.read('[Content_Types].xml');
  if (types !== undefined && /macroEnabled/i.test(Buffer.from(types).toString('latin1')))
    throw new Refused('macros');
}
