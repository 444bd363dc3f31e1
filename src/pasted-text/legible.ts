/** Longer than any article with its page: the longest tried have 60 000 signs. */
const MAX_LENGTH = 300_000;

/** Why a pasted text cannot be read as an article, in a French sentence that says what to do; null if it can. */
export function whyUnreadable(text: string): string | null {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith('%PDF-'))
    return 'C’est un fichier PDF : ouvrez-le, copiez le texte de l’article et enregistrez-le dans un fichier .txt.';
  if (/^(?:PK\u0003\u0004|ÐÏ\u0011à|\{\\rtf)/.test(start))
    return 'C’est un document de traitement de texte : enregistrez-le en texte brut (.txt), ou copiez-en le texte.';
  if (text.includes('\0'))
    return 'Ce n’est pas un texte : copiez l’article depuis la page et enregistrez-le dans un fichier .txt.';
  if (text.length > MAX_LENGTH)
    return 'Le texte dépasse 300 000 signes : ne collez que l’article, avec son titre et sa date.';
  if (!/\p{L}{2}/u.test(text)) return 'Le texte est vide : collez-y l’article, titre et date compris.';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(start) || isTagged(text))
    return 'C’est du code HTML : copiez le texte que montre le navigateur, et non le code de la page.';
  if (!isFrench(text)) return 'Le texte ne semble pas être en français : seuls des articles en français sont lus.';
  return null;
}

const TAG =
  /<\/?(?:p|div|span|a|h[1-6]|ul|li|br|img|article|section|table|td|tr|meta|script|strong|em)\b[^<>]{0,300}>/gi;

// Below so many words a text says little of its language.
const MIN_WORDS = 30;
const FRENCH_WORDS = new Set(
  'le la les l d de des du un une et en à a au aux que qui pour dans sur par est sont ont ce cette ces il ils elle s n qu ne pas plus avec leur son sa ses se'.split(
    ' ',
  ),
);
const MIN_PART_OF_FRENCH = 0.16;

function isTagged(text: string): boolean {
  return (text.match(TAG)?.length ?? 0) > 4;
}

function isFrench(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    words.length < MIN_WORDS ||
    words.filter((word) => FRENCH_WORDS.has(word)).length >= words.length * MIN_PART_OF_FRENCH
  );
}
