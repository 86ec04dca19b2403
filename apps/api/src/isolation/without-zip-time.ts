/** Where a header of a zip file holds the moment at which it was made, from the signature on. */
const MOMENTS = [
  { signature: Buffer.from('PK\u0003\u0004'), at: 10 },
  { signature: Buffer.from('PK\u0001\u0002'), at: 12 },
];

/** An answer with the files in it as if they were made at one moment: two of the same words are then the same. */
export function withoutZipTime(body: string): string {
  return body.replace(/"content":"(UEsD[^"]*)"/g, (_, content: string) => {
    const file = Buffer.from(content, 'base64');
    for (const { signature, at } of MOMENTS)
      for (let found = file.indexOf(signature); found >= 0; found = file.indexOf(signature, found + 1))
        file.fill(0, found + at, found + at + 4);
    return `"content":"${file.toString('base64')}"`;
  });
}
