/** A sentence of a pasted article, or a headline. */
export interface Sentence {
  /** The line of the pasted text, counted from 1. */
  line: number;
  /** The words as they are pasted. */
  written: string;
  /** The same as they are searched, on a plain keyboard: each character stands at the same place. */
  text: string;
  isHeadline: boolean;
}

/** A pasted article: its sentences and headlines, and every line that was pasted, the menus and the photo credits too. */
export interface Article {
  sentences: Sentence[];
  lines: string[];
}

/** How a line begins after which the next ones are not of the article, until a line of prose. */
const ASIDE =
  /^\W*(?:(?:à|a) (?:lire|voir|regarder|écouter|découvrir|ne pas manquer|suivre)|(?:(?:pour )?en savoir plus|lire aussi|voir aussi|lire la suite|sur le même (?:sujet|thème)|dans la même rubrique|vous aimerez|la rédaction vous|vos (?:réactions|commentaires)|commentaires?|réagir|réactions|les plus (?:lus|partagés|populaires|consultés|commentés)|le sujet du jour|services?|newsletters?|sponsorisé|publicité|partager|nos derni|derni(?:er|ère)s? (?:articles|infos|minute|actual)|articles? (?:liés|similaires)|tags?|mots[- ]clés|recommandé|contenus? sponsorisé|top articles|plus d'articles|également|en continu|fil info|à la une|inoltre|chronologie et chiffres|sondage|météo)\b)/i;

/** What a line of an article never says, but a page of the web does. */
const WEB_PAGE_WORDS =
  /©|\bcookies?\b|newsletter|(?:s'|vous |-)?abonne|se connecter|connectez|identifiez|créez? (?:votre|un) (?:compte|espace)|tous droits|mentions légales|reproduction|cliquez|partage[rz]\b|facebook|twitter|whatsapp|e-mail|publicité|\bpub\b|crédits?\b|\(?photo\b|photo d'illustration|\bphotos? ?:|temps de lecture|lecture :|minutes? de lecture|\bAP photo\b|\breuters\/|\/ ?(?:afp|reuters|ap|sipa|epa)\b|<!--|https?:\/\/|\.(?:jpg|png|com|fr)\b|nous contacter|télécharge[rz]|lire aussi|lire également|à lire|aussi à voir|édition abonnés|€|contenu exclusif/i;

/** A stop and the space after it, unless the stop ends an abbreviation or no sentence begins after it. */
const SENTENCE_END =
  /(?<!\b(?:M|MM|Mme|Dr|St|janv|févr|avr|juil|sept|oct|nov|déc|[A-Z]))[.!?…]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}])/gu;

const ENGLISH_WORD = /\b(?:the|of|and|to|with|from|was|is|has|on|by|that|for|their|us)\b/gi;

// The fewest words of a line of prose, with a stop at its end and without one, and of a headline; the part of a line that may be
// English words before the line is English. All were found by trying on the texts of tests/article.
const MIN_WORDS_OF_PROSE = 9;
const MIN_WORDS_WITHOUT_STOP = 24;
const MIN_WORDS_OF_HEADLINE = 4;
const MAX_PART_OF_ENGLISH = 1 / 8;

/** A pasted article, as messy as the web gives it, with its sentences and headlines apart from the rest of the page. */
export function readArticle(pasted: string): Article {
  const lines = pasted.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  let isAside = false;
  const sentences = lines.flatMap((line, index) => {
    const text = onPlainKeyboard(line);
    const isHeadline = !isProse(text);
    if (ASIDE.test(text.trim())) isAside = true;
    else if (!isHeadline) isAside = false;
    if (isAside || WEB_PAGE_WORDS.test(text) || isEnglish(text)) return [];
    if (isHeadline && (numberOfWords(text) < MIN_WORDS_OF_HEADLINE || /^\W*[-•–]|[>|]/.test(text))) return [];
    return sentenceBounds(text).map(({ from, to }) => ({
      line: index + 1,
      written: line.slice(from, to),
      text: text.slice(from, to),
      isHeadline,
    }));
  });
  return { sentences, lines };
}

/** A text with plain spaces, between thousands too, plain apostrophes and plain quotation marks, each where it stood. */
export function onPlainKeyboard(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2007\u2009\t]|(?<=\d)\.(?=\d{3}(?!\d))/g, ' ')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

function isProse(text: string): boolean {
  const hasStop = /[.!?…:;]["')\]]*\s*$/.test(text);
  const words = numberOfWords(text);
  return (words >= MIN_WORDS_OF_PROSE && hasStop && /\p{Ll}{3}/u.test(text)) || words >= MIN_WORDS_WITHOUT_STOP;
}

function isEnglish(text: string): boolean {
  return (text.match(ENGLISH_WORD)?.length ?? 0) > numberOfWords(text) * MAX_PART_OF_ENGLISH;
}

function numberOfWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Where the sentences of a paragraph begin and end: at a stop that a capital, a quotation mark or a figure follows. */
function sentenceBounds(text: string): { from: number; to: number }[] {
  const starts = [0, ...[...text.matchAll(SENTENCE_END)].map(({ 0: end, index }) => index + end.length)];
  const bounds = starts.map((from, index) => ({ from, to: starts[index + 1] ?? text.length }));
  return bounds.filter(({ from, to }) => text.slice(from, to).trim() !== '');
}
