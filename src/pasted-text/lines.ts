/** A paragraph of a pasted text, whatever lines it was broken into. */
export interface Block {
  /** Its words on one line. */
  written: string;
  /** Where each of its lines begins in them, and the number of the line in the pasted text, from 1. */
  lines: { at: number; line: number }[];
  /** Where a word was cut by a hyphen at the end of a line: between two characters of `written`. */
  cuts: number[];
}

/** Wider than this, lines are not wrapped: they are paragraphs. */
const MAX_WIDTH = 132;

/** The shortest first line of a paragraph of two lines. */
const MIN_OF_TWO = 60;

/** A line that begins a list item, a menu or a note, and goes on no paragraph. */
const BEGINS =
  /^\s*(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?\s|\d{1,2}\s?[:h]\s?\d\d(?!\d)|\(?©|\((?:ats|afp|ap|belga|awp|reuters|keystone|avec)(?![\p{Ll}])|@\w|[^\p{L}]*\p{Extended_Pictographic}|(?:Publié|Mis|Mise|MISE|Modifié|Actualisé|Par|Lire|À lire|A lire|Voir|(?:\d+ )?[Cc]ommentaires?|Partager|Newsletter|Les plus|Sur le même|Temps de lecture|Article réservé|AFP|ATS|Reuters|Belga|Keystone-ATS|Agence France-Presse|La Presse canadienne)(?!\p{L}))/u;
/** A list item, unless a sentence goes on with its dash. */
const BULLET = /^\s*[-–—•*·▪►]\s+(?=[\p{Lu}\p{N}"«])/u;
const BEGINS_IN_CAPITALS = /^\s*["«'(]*\p{Lu}/u;
const ENDS_SENTENCE = /[.!?…][\s"»')\]]*$/;
/** A line that its sentence cannot end with. */
const ENDS_OPEN =
  /(?:(?<![\p{L}'’-])(?:à|au|aux|de|du|des|le|la|les|en|et|ou|par|pour|sur|dans|avec|que|qui|un|une|son|sa|ses|leurs?|photo)|[,–—«(]|\s-)$/iu;
/** Where a page is in its site: « Accueil / Actualités / International ». */
const PATH_OF_PAGE = /^(?:(?:[\p{L}'’-]+ [>›] )+|(?:[\p{L}'’-]+ \/ ){2,})[\p{L}'’-]+$/u;
const CUT_WORD = /\p{L}[-\u00ad\u2010]$/u;

/** Parts of a compound that keeps its hyphen: « porte-parole », « quatre-vingts », « a-t-il ». */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:porte|sous|vice|ex|quatre|soixante|vingt|trente|quarante|cinquante|dix|peut|celui|ceux|ci|au|par|là|anti|pro|non|contre|mi|demi|grand|avant|après|a|t|dit|est|ont|rendez|chef|premier|lieutenant|major|contre|c'est|nord|sud|lance|face)-$/iu;

/** The paragraphs of a text: lines that were wrapped at any width are joined again, words that were cut too. */
export function joinLines(text: string): Block[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, (space) => (space.length > 1 ? ' ' : space)).trim());
  const width = wrapWidth(lines);
  const blocks: string[][] = [];
  const numbers: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    if (line === '') return;
    if (before !== '' && continues(before, line, width)) blocks.at(-1)!.push(line);
    else {
      blocks.push([line]);
      numbers.push(index + 1);
    }
  });
  return blocks.map((block, index) => joined(block, numbers[index]!));
}

/** The line of the pasted text that has the character at a place of a block. */
export function lineAt({ lines }: Pick<Block, 'lines'>, at: number): number {
  return lines.findLast((one) => one.at <= at)!.line;
}

/** How wide a text was wrapped; 0 if it was not. Lines that go on in small letters tell it. */
function wrapWidth(lines: readonly string[]): number {
  const goesOn = (line: string, index: number) =>
    line !== '' &&
    lines[index + 1] !== '' &&
    (ENDS_OPEN.test(line) ||
      (!ENDS_SENTENCE.test(line) && /^\p{Ll}/u.test(lines[index + 1] ?? '')) ||
      (line.length >= MIN_OF_TWO && lines[index - 1] === '' && isEndOf(line, lines[index + 1] ?? '')));
  const broken = lines.filter(goesOn).filter(({ length }) => length <= MAX_WIDTH);
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (broken.length === 0) return 0;
  if (longest <= MAX_WIDTH) return longest;
  return broken.length > 2 ? broken.reduce((most, { length }) => Math.max(most, length), 0) : 0;
}

/** Whether a line is the end of the sentence of the one before, which may be cut at a name: « … le président / Barack Obama. ». */
function isEndOf(before: string, line: string): boolean {
  return !ENDS_SENTENCE.test(before) && ENDS_SENTENCE.test(line) && !BEGINS.test(line) && !beginsSentence(line);
}

/** Whether a line goes on with the one before: its first word had no room there. */
function continues(before: string, line: string, width: number): boolean {
  // What an account writes begins below its name.
  if (width === 0 || /(?:^|\s)@\w/.test(before) || PATH_OF_PAGE.test(before)) return false;
  if (ENDS_OPEN.test(before)) return true;
  if (BEGINS.test(line)) return false;
  if (BULLET.test(line) && (/[.!?:;…»"]\s*$/.test(before) || BULLET.test(before))) return false;
  const [first = ''] = line.split(/[ \t]/, 1);
  const isFull = before.length + 1 + first.length > width;
  const isSmall = /^\p{Ll}/u.test(line);
  if (CUT_WORD.test(before) && /^\p{L}/u.test(line)) return true;
  if (!isFull) return isSmall && before.length > width / 2 && !ENDS_SENTENCE.test(before);
  // A headline may fill its line too; what follows it then begins a sentence.
  return ENDS_SENTENCE.test(before) || !BEGINS_IN_CAPITALS.test(line) || !beginsSentence(line);
}

function beginsSentence(line: string): boolean {
  return /^["«(]*\s*(?:L[ea]s?|L['’]\p{L}+|Une?|Des|Il|Ils|Elles?|Ce|Cette|Ces|Cet|Selon|Dans|En|Après|Quelque|Environ|Avec|Pour|Au|Aux|À|Publié|Mis|\p{Lu}[\p{Lu}-]{4,}(?=\s\p{Lu}))\s/u.test(
    line,
  );
}

/** The lines of a paragraph on one line; `first` is the number of its first one. */
function joined(lines: readonly string[], first: number): Block {
  const block: Block = { written: '', lines: [], cuts: [] };
  const parts: string[] = [];
  let length = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    const isCut = CUT_WORD.test(before) && /^\p{L}/u.test(line);
    if (isCut && /^\p{Ll}/u.test(line) && !KEEPS_HYPHEN.test(before)) {
      parts.push(parts.pop()!.slice(0, -1));
      length -= 1;
    } else if (index > 0 && !isCut) {
      parts.push(' ');
      length += 1;
    }
    if (isCut) block.cuts.push(length);
    block.lines.push({ at: length, line: first + index });
    parts.push(line);
    length += line.length;
  });
  return { ...block, written: parts.join('') };
}
