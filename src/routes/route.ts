import { createHash } from 'node:crypto';

/** A page or a file with a parameter in its address, as Astro's `getStaticPaths` wants it. */
export interface Route<Props> {
  params: Record<string, string>;
  /** All that it shows. */
  props: Props;
  /** The same as long as that is; empty in development, where nothing is kept. */
  cacheKey: string;
}

/** A route that shows these props, and nothing else that can change. */
export function routeOf<Props extends object>(params: Record<string, string>, props: Props): Route<Props> {
  return { params, props, cacheKey: import.meta.env.DEV ? '' : keyOf(props) };
}

/** A text file as an answer, in UTF-8. */
export function respond(text: string, mediaType: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}

function keyOf(props: object): string {
  const hash = createHash('sha256');
  for (const [name, value] of Object.entries(props)) {
    hash.update(` ${name}`);
    for (const part of Array.isArray(value) ? value : [value]) hash.update(` ${digestOf(part)}`);
  }
  return hash.digest('hex');
}

/** The same lines and announcements stand on many pages: each is read once. */
const digests = new WeakMap<object, string>();

function digestOf(part: unknown): string {
  const isObject = typeof part === 'object' && part !== null;
  const known = isObject ? digests.get(part) : undefined;
  if (known) return known;
  const digest = createHash('sha256')
    .update(JSON.stringify(part) ?? '')
    .digest('hex');
  if (isObject) digests.set(part, digest);
  return digest;
}
