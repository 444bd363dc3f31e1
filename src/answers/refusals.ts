import { valueAt, isRequired, schemaOf } from '../announcement/schema-fields.ts';
import { countWords, MAX_QUOTATION_WORDS, quotationsOf, sayTooLong, wrongInProof } from '../announcement/proof.ts';
import { MISSING } from '../announcement/field.ts';
import { sayUnknownPlace } from '../announcement/place.ts';
import { ANNOUNCEMENT_ID, MAX_ID_LENGTH } from '../announcement/schema.ts';
import { isReport } from '../announcement/announcement.ts';
import type { Checked } from '../check/content.ts';
import { missingWords, nearestWords } from '../check/article-text.ts';
import { formatDay } from '../french/day-words.ts';
import { findNumbers } from '../french/numerals.ts';
import { formatNumber } from '../french/number-format.ts';
import { typeset } from '../french/typesetting.ts';
import { printsDay } from '../french/written-day.ts';
import { answerTo, gazetteerOf, idOf, isInIraq, type Answers, type Known } from './answers.ts';
import { fieldOf } from './fields.ts';

// What is wrong with an answer, in French: the schema decides, and the words are those of the question. What only all files
// together can tell is left to the check, before anything is written.

/** What is wrong with the value of a field, and what to write instead; null if it is right, or may be left out. */
export function wrongAnswer(key: string, answers: Answers, known: Known): string | null {
  const value = answerTo(key, answers);
  const { expected } = fieldOf(key);
  if (key === 'slug') return wrongSlug(answers, known);
  if (value === undefined) return isNeeded(key, answers) ? `${MISSING} ; écrivez ${expected}` : null;
  if (!schemaOf(key).safeParse(value).success) return `${say(value)} n’est pas accepté ; écrivez ${expected}`;
  if (value === null) return null;
  if (key === 'date' && String(value) > known.today)
    return `le ${formatDay(String(value))} n’est pas encore venu ; écrivez ${expected}`;
  if (key === 'dateBasis' && value === 'stated') return wrongBasis(answers, known);
  if (key.endsWith('.upTo') || key.endsWith('.approximate')) return wrongRange(key, answers);
  if (key.endsWith('.quote')) return wrongQuote(key, answers, known);
  if (key === 'statedTotal.counts') return wrongTotal(answers, known);
  if (key === 'location') return wrongPlace(String(value), [...gazetteerOf(answers, known).keys()]);
  if (key === 'reports') return wrongReport(String(value), sameDay(answers, known));
  if (['title', 'summary', 'locationNote'].includes(key))
    return quotationsOf(String(value)).reduce<string | null>((wrong, words) => wrong ?? notThere(words, known), null);
  return null;
}

/** The published announcements of the day of another that are no reports themselves, the likeliest first. */
export function sameDay({ draft: { date, troopDelta } }: Answers, { announcements, proposed }: Known): Checked[] {
  const first = announcements.filter(({ data }) => data.date === date && !data.draft && !isReport(data));
  const likelihood = ({ id, data }: Checked) =>
    Number(data.troopDelta.value === troopDelta?.value) + (id === proposed.reports ? 2 : 0);
  return first.toSorted((a, b) => likelihood(b) - likelihood(a));
}

function isNeeded(key: string, { draft }: Answers): boolean {
  if (key === 'dateNote') return draft.dateBasis === 'inferred';
  if (!key.startsWith('statedTotal.')) return isRequired(key);
  return draft.statedTotal !== null && !schemaOf(key).safeParse(undefined).success;
}

function say(value: unknown): string {
  const text = value === null ? 'null' : String(value);
  const { length } = [...text];
  return `« ${text} »${length > 20 ? `, de ${length} signes,` : ''}`;
}

function wrongSlug(answers: Answers, { taken }: Known): string | null {
  const id = idOf(answers);
  const { expected } = fieldOf('slug');
  if (!ANNOUNCEMENT_ID.test(id)) return `« ${answers.slug ?? ''} » n’est pas accepté ; écrivez ${expected}`;
  if (id.length > MAX_ID_LENGTH) return `a ${id.length} lettres avec le jour ; gardez-en ${MAX_ID_LENGTH} au plus`;
  return taken.has(id) ? `${id} est déjà pris ; écrivez d’autres mots` : null;
}

/** What is wrong with a range: its two ends, and that it is no exact number. */
function wrongRange(key: string, { draft }: Answers): string | null {
  const figure = key.split('.')[0]!;
  const [value, upTo] = [valueAt(draft, `${figure}.value`), valueAt(draft, `${figure}.upTo`)].map(Number);
  if (valueAt(draft, `${figure}.upTo`) === undefined) return null;
  if (key.endsWith('.approximate')) {
    const isAbout = valueAt(draft, key) === true;
    return isAbout ? null : 'une fourchette est approximative ; écrivez oui';
  }
  if (Math.sign(upTo!) === -Math.sign(value!)) return 'les deux bornes ont des signes contraires ; écrivez le même';
  const isWider = Math.abs(upTo!) > Math.abs(value!);
  return isWider ? null : `${upTo} n’est pas plus loin de zéro que ${value} ; écrivez la plus proche en premier`;
}

/** A day is stated where the article prints it whole. */
function wrongBasis({ draft: { date = '' } }: Answers, { article, proposal }: Known): string | null {
  const isRead = proposal?.date?.value === date && proposal.date.basis === 'stated';
  if (!article || isRead || printsDay(article.text, date)) return null;
  return 'l’article n’imprime pas ce jour en entier ; choisissez « déduite » (inferred), et dites de quoi';
}

function wrongQuote(key: string, { draft }: Answers, known: Known): string | null {
  const figure = key === 'troopDelta.quote' ? draft.troopDelta : draft.statedTotal;
  const quote = String(figure?.quote);
  const words = countWords(quote);
  if (words > MAX_QUOTATION_WORDS) return sayTooLong(words);
  const missing = notThere(quote, known);
  const { value, upTo } = figure!;
  if (missing || typeof value !== 'number') return missing;
  if (!wrongInProof({ value, upTo, quote }, [typeset(`« ${quote} »`)], key === 'troopDelta.quote')) return null;
  const carried = findNumbers(quote).map((number) => formatNumber(number.value));
  const sought = [value, ...(upTo === undefined ? [] : [upTo])].map((end) => formatNumber(Math.abs(end))).join(' et ');
  const found = carried.length > 0 ? `porte ${carried.join(' et ')}, et non ${sought}` : `ne porte pas ${sought}`;
  return `« ${quote} » ${found} ; écrivez ${fieldOf(key).expected}, ou corrigez le nombre`;
}

/** The words that do not stand in the article, with the nearest that do. */
function notThere(words: string, { article }: Known): string | null {
  const missing = article && missingWords(words, article.text);
  if (missing === null) return null;
  const nearest = nearestWords(missing, article!.text);
  const isNear = wordsOf(nearest).some((word) => wordsOf(missing).includes(word));
  const remedy = isNear ? `les mots les plus proches y sont « ${nearest} »` : 'copiez-en les mots';
  return `« ${missing} » n’est pas dans l’article ; ${remedy}`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The total derived from the stated one is not below zero. */
function wrongTotal(answers: Answers, known: Known): string | null {
  const { troopDelta, statedTotal, location = '' } = answers.draft;
  const gazetteer = gazetteerOf(answers, known);
  const place = gazetteer.get(location);
  if (!place || !isInIraq(place, gazetteer)) return null;
  const other = statedTotal!.value! + (statedTotal!.counts === 'before' ? 1 : -1) * (troopDelta?.value ?? 0);
  if (other >= 0) return null;
  const side = statedTotal!.counts === 'before' ? 'après' : 'avant';
  return `laisserait ${formatNumber(other)} militaires ${side} l’annonce ; corrigez-le, ou l’un des deux nombres`;
}

function wrongPlace(id: string, ids: string[]): string | null {
  return ids.includes(id) ? null : sayUnknownPlace(id, ids);
}

function wrongReport(id: string, others: readonly Checked[]): string | null {
  if (others.some((one) => one.id === id)) return null;
  const ids = others.map((one) => one.id).join(', ') || 'aucune';
  return `« ${id} » n’est pas la première annonce de ce jour ; il y a : ${ids}`;
}
