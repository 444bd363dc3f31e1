/**
 * A French text as a plain keyboard types it: plain spaces, between thousands too (« 1.500 », « 1’500 »), plain apostrophes and
 * quotation marks, no sign before a #word. Each character stands where it stood, so that words found in it are found in the text.
 */
export function onPlainKeyboard(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2007\u2009\t]/g, ' ')
    .replace(/(?<=(?<!\d)\d{1,3}(?:[.'’]\d{3})*)[.'’](?=\d{3}(?!\d))/g, ' ')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/#(?=\p{L})/gu, ' ');
}
