import Builder from 'fast-xml-builder';

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
});

/** An XML document of nested objects: `@name` is an attribute, `#text` a text beside attributes. */
export function xmlOf(document: Record<string, unknown>): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...document });
}

const fragments = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@' });

/** The markup of an element, as HTML has it too: an empty one has its end tag. */
export function elementOf(element: Record<string, unknown>): string {
  return fragments.build(element);
}
