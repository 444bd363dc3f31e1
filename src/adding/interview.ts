import { intro, log } from '@clack/prompts';
import { askPlace } from './ask-place.ts';
import {
  answerTo,
  gazetteerOf,
  idOf,
  isInIraq,
  readTyped,
  withAnswer,
  type Answers,
  type Known,
} from '../answers/answers.ts';
import { FIELDS, fieldOf } from '../answers/fields.ts';
import { applies, isPending } from '../answers/pending.ts';
import { Back, type Keyboard } from './keyboard.ts';
import { sameDay, wrongAnswer } from '../answers/refusals.ts';
import { settle } from '../answers/settle.ts';
import {
  candidatesFor,
  choicesFor,
  question,
  sayGiven,
  sayValue,
  typedForm,
  withCandidate,
  type Candidate,
  type Choice,
} from '../answers/words.ts';

const HELP = '↑ ↓ et Entrée : choisir ; Échap : revenir ; Ctrl+C : arrêter, tout est gardé';

/** What the questions lead to. */
export interface Outcome {
  /** Keeps the answers so far. */
  keep(answers: Answers): Promise<void>;
  /** Writes the file; gives what prevents it, in French, or null once it is written. */
  write(answers: Answers): Promise<string | null>;
}

/** None of the candidates. */
const OTHER = null;

/**
 * Asks a person what is open or is to be confirmed, one question after the other, then shows all answers and writes them: until it
 * is written. Throws `Stopped`.
 */
export async function interview(first: Answers, known: Known, keyboard: Keyboard, outcome: Outcome): Promise<void> {
  const { output } = keyboard;
  intro('Une nouvelle annonce', { output });
  log.info(HELP, { output });
  let answers = settle(first, known);
  // What was answered before, by flags or in the last run, can be gone back to.
  const asked = answers.given.filter((one) => fieldOf(one).asked !== 'never');
  // A field to ask again, after Escape or from the review.
  let again: string | null = null;
  let isReviewed = false;
  for (;;) {
    const key: string | null = again ?? FIELDS.find((field) => isPending(field, answers, known))?.key ?? null;
    again = null;
    try {
      if (key !== null) {
        answers = settle(await askField(key, answers, known, keyboard), known);
        asked.push(key);
        await outcome.keep(answers);
      } else {
        again = await review(answers, known, keyboard);
        isReviewed = again !== null;
        if (isReviewed) continue;
        const prevented = await outcome.write(answers);
        if (prevented === null) return;
        log.error(prevented, { output });
      }
    } catch (error) {
      if (!(error instanceof Back)) throw error;
      // From a field that was chosen in the review, back to it.
      again = isReviewed ? null : (asked.pop() ?? key);
    }
    isReviewed = false;
  }
}

/** All answers as a list: the field to change that is chosen in it, or null to write the file. */
async function review(answers: Answers, known: Known, keyboard: Keyboard): Promise<string | null> {
  const fields = FIELDS.filter(({ key, asked }) => asked !== 'never' && applies(key, answers, known));
  const choices: Choice<string | null>[] = [
    { value: null, label: `Écrire content/announcements/${idOf(answers)}.md` },
    ...fields.map(({ key, label }) => ({ value: key, label: `${label} : ${sayValue(key, answers, known)}` })),
  ];
  const message = `Relisez, et choisissez ce qui est à corriger. Adresse permanente : ${sayValue('slug', answers, known)}`;
  return keyboard.choose(message, choices, null);
}

async function askField(key: string, answers: Answers, known: Known, keyboard: Keyboard): Promise<Answers> {
  const current = answerTo(key, answers);
  const wrongNow = current === undefined ? null : wrongAnswer(key, answers, known);
  if (wrongNow !== null) log.warn(wrongNow, { output: keyboard.output });
  if (key === 'location') return askLocation(answers, known, keyboard);
  const choices = key === 'reports' ? reportChoices(answers, known) : choicesFor(key, answers);
  if (choices) {
    const isOpen = current === undefined && !answers.given.includes(key);
    const initial = isOpen ? choices[0]!.value : current;
    return withAnswer(answers, key, await keyboard.choose(question(key), choices, initial));
  }
  const candidates = candidatesFor(key, known);
  if (candidates.length > 0) {
    const own = answers.given.includes(key) ? OTHER : candidates[0];
    const initial = candidates.find(({ value }) => value === current) ?? own;
    const listed = candidateChoices(key, candidates, answers, known);
    const chosen = await keyboard.choose(fieldOf(key).label, listed, initial);
    if (chosen !== OTHER) return withCandidate(key, chosen, answers);
  }
  const wrong = (typed: string) => wrongAnswer(key, withAnswer(answers, key, readTyped(key, typed)), known);
  return withAnswer(answers, key, readTyped(key, await keyboard.type(question(key), typedForm(key, answers), wrong)));
}

function candidateChoices(key: string, candidates: Candidate[], answers: Answers, known: Known) {
  const said = candidates.map((one): Choice<Candidate | null> => {
    const line = one.line === undefined ? '' : `ligne ${one.line} : `;
    const [value, upTo] = [one.value, one.upTo].map((end) => sayGiven(key, end, answers, known));
    const label = one.upTo === undefined ? value! : `de ${value} à ${upTo}`;
    return { value: one, label: one.quote === undefined ? label : `${label} — ${line}« ${one.quote} »` };
  });
  return [...said, { value: OTHER, label: key === 'statedTotal.value' ? 'Autre réponse, ou aucun' : 'Autre réponse' }];
}

function reportChoices(answers: Answers, known: Known): Choice<unknown>[] {
  const same = sameDay(answers, known).map(({ id, data }) => ({ value: id, label: data.title, hint: id }));
  return [...same, { value: undefined, label: 'Non, une autre annonce du même jour' }];
}

const NEW_PLACE = '';

async function askLocation(answers: Answers, known: Known, keyboard: Keyboard): Promise<Answers> {
  const gazetteer = gazetteerOf(answers, known);
  const likely = candidatesFor('location', known);
  const rank = (id: string) => likely.findIndex(({ value }) => value === id) + 1 || likely.length + 1;
  const places = [...gazetteer.values()].map((place) => ({ place, isInside: isInIraq(place, gazetteer) }));
  const ordered = places.toSorted(
    (a, b) => rank(a.place.id) - rank(b.place.id) || Number(b.isInside) - Number(a.isInside),
  );
  const choices: Choice<string>[] = ordered.map(({ place: { id, name }, isInside }) => {
    const quote = likely.find(({ value }) => value === id)?.quote;
    const outside = isInside ? '' : ' (hors d’Irak : montré, mais non compté)';
    return { value: id, label: `${name}${outside}${quote === undefined ? '' : ` — « ${quote} »`}` };
  });
  const all = [...choices, { value: NEW_PLACE, label: 'Un autre lieu, à ajouter' }];
  const chosen = await keyboard.choose(question('location'), all, answers.draft.location);
  if (chosen !== NEW_PLACE) return withAnswer(answers, 'location', chosen);
  try {
    const place = await askPlace(gazetteer, keyboard);
    return withAnswer({ ...answers, place }, 'location', place.id);
  } catch (error) {
    if (error instanceof Back) return askLocation(answers, known, keyboard);
    throw error;
  }
}
