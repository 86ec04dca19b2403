import type { ExportedFile } from '@regietafel/contracts/core/exported-file';

/** Hands a file of the server to the browser, which keeps it where the person keeps downloads. */
export function saveFile({ fileName, mediaType, content }: ExportedFile): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
