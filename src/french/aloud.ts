/**
 * A text for those who hear it: « environ » for « env. », and a plain space between the thousands of a number. Speech engines
 * read « 1 500 » as one number with a plain space only; with a no-break one, as one and five hundred.
 */
export function aloud(text: string): string {
  return text.replace(/env\.\s/g, 'environ ').replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, ' ');
}
