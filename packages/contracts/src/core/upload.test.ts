import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { MAX_FILE_BYTES, upload, uploadForm } from './upload.ts';

const schema = upload(z.strictObject({ isDryRun: z.boolean() }));
const file = new File(['register'], 'register.txt');

describe('upload', () => {
  it('takes what uploadForm makes', async () => {
    const parsed = schema.parse(uploadForm(file, { isDryRun: true }));
    expect(parsed.values).toEqual({ isDryRun: true });
    expect(await parsed.file.text()).toBe('register');
  });

  it('checks the values as any input', () => {
    const issues = schema.safeParse(uploadForm(file, { isDryRun: 'yes' })).error?.issues;
    expect(issues).toMatchObject([{ path: ['values', 'isDryRun'] }]);
  });

  it('refuses a form without a file, with a text for a file, or with values that are no JSON', () => {
    const bare = new FormData();
    bare.set('values', '{"isDryRun":true}');
    const texts = uploadForm(file, { isDryRun: true });
    texts.set('file', 'register');
    const broken = uploadForm(file, { isDryRun: true });
    broken.set('values', '{');
    for (const form of [bare, texts, broken]) expect(schema.safeParse(form).success).toBe(false);
  });

  it('refuses a file above 20 MB', () => {
    const large = new File([new Uint8Array(MAX_FILE_BYTES + 1)], 'large.pdf');
    expect(schema.safeParse(uploadForm(large, { isDryRun: true })).error?.issues).toMatchObject([
      { message: 'field.fileTooLarge' },
    ]);
  });
});
