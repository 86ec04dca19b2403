/**
 * A sentence of the catalogue. `{name}` stands for a value; `{field}` for the label of the refused field. A sentence that
 * differs for one and for several chooses by the value `count`.
 */
export type Sentence = string | { readonly one: string; readonly other: string };
