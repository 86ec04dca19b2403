import { SaxesParser } from 'saxes';
import { decodeText } from './plain-text.ts';
import { Refused } from './refused.ts';

/** What happens at the parts of an XML document. Names come without their prefix, as prefixes are free. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Attributes by name without prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

const DEEPEST = 400;

/**
 * Walks through an XML document. A document type is refused: office files have none, and it is what entity bombs and
 * references to other files need.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refused('malformed');
  });
  parser.on('error', () => {
    throw new Refused('malformed');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Refused('malformed');
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value;
    handlers.open(localName(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.write(decodeText(bytes)).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
