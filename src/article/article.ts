/** A sentence of a pasted article, or a headline: where it stands, and its text on a plain keyboard, letter for letter. */
export interface Sentence {
  /** The line of the pasted text, counted from 1. */
  line: number;
  /** The words as they stand there. */
  written: string;
  /** The same, of the same length, with plain spaces and apostrophes: for whatever looks for words. */
  text: string;
  isHeadline: boolean;
}

/** A pasted article: what it says, and every line of it, the menus and the photo credits too. */
export interface Article {
  sentences: Sentence[];
  lines: string[];
}

/** What announces that the next lines are not of the article. */
const ASIDE =
  /^\W*(?:(?:à|a) (?:lire|voir|regarder|écouter|découvrir|ne pas manquer|suivre)|(?:(?:pour )?en savoir plus|lire aussi|voir aussi|lire la suite|sur le même (?:sujet|thème)|dans la même rubrique|vous aimerez|la rédaction vous|vos (?:réactions|commentaires)|commentaires?|réagir|réactions|les plus (?:lus|partagés|populaires|consultés|commentés)|le sujet du jour|services?|newsletters?|sponsorisé|publicité|partager|nos derni|derni(?:er|ère)s? (?:articles|infos|minute|actual)|articles? (?:liés|similaires)|tags?|mots[- ]clés|recommandé|contenus? sponsorisé|top articles|plus d'articles|également|en continu|fil info|à la une|inoltre|chronologie et chiffres|sondage|météo)\b)/i;

/** What only a page of the web says, wherever it stands in a line. */
const CHROME =
  /©|\bcookies?\b|newsletter|(?:s'|vous |-)?abonne|se connecter|connectez|identifiez|créez? (?:votre|un) (?:compte|espace)|tous droits|mentions légales|reproduction|cliquez|partage[rz]\b|facebook|twitter|whatsapp|e-mail|publicité|\bpub\b|crédits?\b|\(?photo\b|photo d'illustration|\bphotos? ?:|temps de lecture|lecture :|minutes? de lecture|\bAP photo\b|\breuters\/|\/ ?(?:afp|reuters|ap|sipa|epa)\b|<!--|https?:\/\/|\.(?:jpg|png|com|fr)\b|nous contacter|télécharge[rz]|lire aussi|lire également|à lire|aussi à voir|édition abonnés|€|contenu exclusif/i;

const ENGLISH = /\b(?:the|of|and|to|with|from|was|is|has|on|by|that|for|their|us)\b/gi;

/** Fewer words and no full stop: a headline or a menu. */
const FEWEST_WORDS = 9;

/** So many words are prose, even if their full stop was lost. */
const LONG = 24;

/** Reads a pasted article, as messy as the web gives it: what is no sentence of it is kept apart. */
export function readArticle(pasted: string): Article {
  const lines = pasted.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  const plain = lines.map(onPlainKeyboard);
  let isAside = false;
  const sentences = plain.flatMap((text, index): Sentence[] => {
    if (text.trim() === '') return [];
    if (ASIDE.test(text.trim())) isAside = true;
    const isOfArticle = isProse(text);
    if (isOfArticle && !ASIDE.test(text.trim())) isAside = false;
    if (isAside || CHROME.test(text) || isEnglish(text)) return [];
    const isHeadline = !isOfArticle;
    if (isHeadline && (countWords(text) < 4 || /^\W*[-•–]|[>|]/.test(text))) return [];
    return cut(text).map(({ from, to }) => ({
      line: index + 1,
      written: lines[index]!.slice(from, to),
      text: text.slice(from, to),
      isHeadline,
    }));
  });
  return { sentences, lines };
}

/** Gives a text with plain spaces (between thousands too), apostrophes and quotation marks, each where it stood. */
export function onPlainKeyboard(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2007\u2009\t]|(?<=\d)\.(?=\d{3}(?!\d))/g, ' ')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

function isProse(text: string): boolean {
  const ends = /[.!?…:;]["')\]]*\s*$/.test(text);
  return (countWords(text) >= FEWEST_WORDS && ends && /\p{Ll}{3}/u.test(text)) || countWords(text) >= LONG;
}

function isEnglish(text: string): boolean {
  return (text.match(ENGLISH)?.length ?? 0) > countWords(text) / 8;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Cuts a paragraph into sentences: at a stop that a capital, a quotation mark or a figure follows. */
function cut(text: string): { from: number; to: number }[] {
  const ends = [
    ...text.matchAll(
      /(?<!\b(?:M|MM|Mme|Dr|St|janv|févr|avr|juil|sept|oct|nov|déc|[A-Z]))[.!?…]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}])/gu,
    ),
  ].map(({ 0: stop, index }) => index + stop.length);
  const cuts = [0, ...ends, text.length];
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index]!;
    return text.slice(from, to).trim() === '' ? [] : [{ from, to }];
  });
}
