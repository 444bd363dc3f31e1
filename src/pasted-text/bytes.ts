/** Far more than an article, menus and comments of its page included: the longest tried have 60 kB. */
export const MAX_PASTED_BYTES = 1_000_000;

/** The text of a file of unknown make: UTF-16 by its mark, UTF-8, else Windows-1252, which French texts are in when not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
