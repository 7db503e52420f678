import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

/** An element of an SVG document, with where its coordinates are in the document. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a text, a title or a description. */
  readonly text: string;
  readonly offset: { readonly x: number; readonly y: number };
  readonly scale: number;
  /** Whether it, or what it is in, is hidden from those who listen. */
  readonly silent: boolean;
  /** The ids of the elements it is in. */
  readonly within: readonly string[];
}

const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false },
  ...{ trimValues: false, processEntities: true, htmlEntities: true },
});
const nodes = z.array(z.record(z.string(), z.unknown()));
const attributesOf = z.record(z.string(), z.string()).catch({});

/** All elements of a document in its order. Fails when it is not well-formed. */
export function elementsOf(svg: string): SvgElement[] {
  expect(XMLValidator.validate(svg)).toBe(true);
  return walk(parser.parse(svg), { offset: { x: 0, y: 0 }, scale: 1, silent: false, within: [] });
}

function walk(tree: unknown, around: Pick<SvgElement, 'offset' | 'scale' | 'silent' | 'within'>): SvgElement[] {
  return nodes.parse(tree).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
    if (name === undefined) return [];
    const attributes = attributesOf.parse(node[':@']);
    const children = nodes.parse(node[name]);
    const { x, y, scale } = transformOf(attributes.transform ?? '');
    const here = {
      offset: { x: around.offset.x + x * around.scale, y: around.offset.y + y * around.scale },
      scale: around.scale * scale,
      silent: around.silent || attributes['aria-hidden'] === 'true',
      within: attributes.id === undefined ? around.within : [...around.within, attributes.id],
    };
    const text = children.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
    return [{ name, attributes, text, ...here }, ...walk(children, here)];
  });
}

function transformOf(transform: string): { x: number; y: number; scale: number } {
  const [, x = '0', y = '0'] = /translate\((\S+) (\S+)\)/.exec(transform) ?? [];
  const [, scale = '1'] = /scale\((\S+)\)/.exec(transform) ?? [];
  return { x: Number(x), y: Number(y), scale: Number(scale) };
}
