/** Characters that XML 1.0 does not allow in any form (production 2, Char): most control characters, and lone surrogates. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would read these as spaces in an attribute, and CR as LF anywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // These end a line in XML 1.1, and some parsers read them so in XML 1.0 too.
  '\u{85}': '&#133;',
  '\u{2028}': '&#8232;',
};

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * A text as it is written in XML 1.0, in an attribute or between tags (https://www.w3.org/TR/xml/).
 * A character that XML does not allow becomes U+FFFD, the replacement character.
 */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '\u{FFFD}').replace(/[&<>"\t\n\r\u{85}\u{2028}]/gu, (character) => REFERENCES[character] ?? character);
}

type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** The opening tag of an element; attributes that are `undefined` are left out. */
export function openTag(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeList(attributes)}>`;
}

/** A whole element. @param content XML, not text: see {@link xmlText} */
export function element(name: string, attributes: XmlAttributes, content = ''): string {
  if (content === '') return `<${name}${attributeList(attributes)}/>`;
  return `${openTag(name, attributes)}${content}</${name}>`;
}

function attributeList(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
