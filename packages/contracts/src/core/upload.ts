import * as z from 'zod/mini';

/** Largest file that a person may hand in, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const fileOfAllowedSize = z
  .instanceof(File)
  .check(z.refine((file) => file.size <= MAX_FILE_BYTES, { error: 'field.fileTooLarge' }));

/**
 * A file with the values that go with it, sent as `multipart/form-data`: the part `file`, and the part `values` with JSON.
 * `uploadForm` makes such a form. The file's own name and type are hints; what it is, is decided on its content.
 */
export function upload<Values extends z.ZodMiniType>(values: Values) {
  const parts = z.object({ file: fileOfAllowedSize, values });
  // A form has no types of its own: what its parts are is only known once `parts` has checked them.
  const unchecked = parts as unknown as z.ZodMiniType<z.output<typeof parts>>;
  return z.pipe(z.pipe(z.instanceof(FormData), z.transform(partsOf)), unchecked);
}

/** The form that a procedure with an `upload` input takes. */
export function uploadForm(file: File, values: unknown): FormData {
  const form = new FormData();
  form.set('file', file);
  form.set('values', JSON.stringify(values));
  return form;
}

function partsOf(form: FormData): unknown {
  return { file: form.get('file'), values: parsed(form.get('values')) };
}

function parsed(values: unknown): unknown {
  if (typeof values !== 'string') return undefined;
  try {
    return JSON.parse(values);
  } catch {
    return undefined;
  }
}
