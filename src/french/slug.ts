/** The words of a text as addresses write them: `a-z0-9`, without accents; « 1 500 » is one word. */
export function slugWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/(?<=\d)[\s.](?=\d{3})/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}
