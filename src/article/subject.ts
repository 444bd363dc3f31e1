import { ROLE_NOUN, type Speaker } from '../mentions/speakers.ts';
import type { Saying } from './announcing.ts';

/** Between a verb of announcing and the one who speaks, who follows it: days, places, adverbs. */
const TO_SUBJECT =
  /^[\s,]*(?:(?:dans|lors|au cours|devant|en|à|au|par|de|du|sur|via|ce|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tard|soir|matin|\d|à l'AFP|officiellement|également|aussi|publiquement)[^,"]{0,50}?\s)?(?:,[^,]{0,60},\s)?(?:(?:le|la|les|l'|un|une|des|son|sa|M\.|Mme)\s?)?/iu;
/** Before a verb that its subject follows. */
const INVERTED =
  /(?:[,"–—)]\s*(?:(?:l'|nous |m'|leur |lui )?(?:a|ont|avait|vient de|viennent de|aurait)\s)?(?:(?:également|aussi|encore|ensuite|lui|elle|ainsi)\s)?|(?:comme l'|ce qu'|ce que l')(?:a|ont)\s)$/iu;
/** A verb that its subject follows, a person by a role: « a indiqué mardi à Stuttgart le secrétaire à la Défense ». */
const LEADS_TO_ROLE = new RegExp(
  String.raw`^[^,.;:"]{0,60}?(?<![\p{L}])(?:le|la|l'|un|une|son|sa)\s?(?:haut\s|nouveau\s)?${ROLE_NOUN}`,
  'u',
);
/** A pronoun that speaks: « a-t-il dit », « Il y a révélé ». */
const PRONOUN =
  /(?:-t-(?:il|elle|on)|(?<!\p{L})(?:il|elle|celui-ci|celle-ci)(?: (?:y|en|lui|leur|nous|l'))? ?(?:a|avait|vient de|vient d')?)\s*$/iu;
/** The verb of another clause: « Les États-Unis ramèneront leur contingent à 3 000 hommes, a annoncé… ». */
const OWN_VERB =
  /(?<!\p{L})(?:\p{L}{2,}(?:ra|ront|rait|raient)|v(?:a|ont) \p{L}+r|envoie(?:nt)?|déploie(?:nt)?|dépêche(?:nt)?|(?:a|ont|est|sont) (?!annoncé|indiqué|déclaré|précisé|confirmé|fait|dit)\p{L}+(?:é|i|u)e?s?)(?!\p{L})/u;
/** What stands between a verb and its object, or another clause, not between a verb and its subject. */
const NO_SUBJECT =
  /[.;:]|,\s(?:alors|tandis|dont|qui|où)|(?<!\p{L})(?:que|qu'|l'envoi|envoyer|déploiement|retrait|départ|renforts?|soldats|militaires|conseillers|hommes)(?!\p{L})/iu;

/** The subject of a verb of announcing among those whom its sentence names; `before` if a pronoun stands for it. */
export function speakerOf({ from, to }: Saying, text: string, speakers: readonly Speaker[]): Speaker | 'before' | null {
  const lead = text.slice(0, from);
  if (PRONOUN.test(lead)) return 'before';
  const rest = text.slice(to);
  const passive = /^[^,]{0,40}?\spar\s(?:le |la |l'|les |un |une |son |sa )?/u.exec(rest);
  const isInverted = INVERTED.test(lead);
  if (isInverted || passive) {
    const start = to + (passive && !isInverted ? passive[0].length : 0);
    const reach = isInverted ? TO_SUBJECT.exec(rest)![0].length + 90 : 90;
    const after = speakers.filter(
      (one) =>
        one.from >= start &&
        one.from - start <= (one.kind === 'person' ? reach + 70 : reach) &&
        !NO_SUBJECT.test(text.slice(start, one.from)),
    );
    const found = preferred(after, text, start);
    if (found || (isInverted && LEADS_TO_ROLE.test(rest))) return found;
  }
  const before = speakers.filter(
    (one) =>
      one.to <= from &&
      from - one.to < 140 &&
      isSubject(text, one) &&
      !/[;:!?]|\.\s/.test(text.slice(one.to, from)) &&
      !((isInverted || one.kind === 'vague') && OWN_VERB.test(text.slice(one.to, from))),
  );
  return before.length === 0 ? null : nearestSubject(before, text, from);
}

/** Of those after a verb, the person if a role leads to the name, else the first. */
function preferred(speakers: readonly Speaker[], text: string, start: number): Speaker | null {
  const [first, second] = speakers;
  if (!first) return null;
  // « le chef du Commandement central de l'armée américaine, le général Keith McAlister ».
  const lead = text.slice(start, first.from);
  if (
    first.kind !== 'person' &&
    second?.kind === 'person' &&
    !/,\s(?:a|ont|en|lors)\s/.test(text.slice(first.to, second.from)) &&
    second.from - first.to < 60 &&
    /(?:chef|porte-parole|secrétaire|commandant|directeur|directrice|conseillère?|responsable|ministre|patron)[^,]*$/iu.test(
      lead,
    )
  )
    return second;
  if (
    first.kind !== 'person' &&
    /(?:porte-parole|chef|secrétaire|commandant|directeur|conseillère?|patron|numéro)\s(?:\p{L}+\s){0,2}(?:du|de la|de l'|des)\s?$/iu.test(
      lead,
    )
  )
    return null;
  return first;
}

/** Of those before a verb, its subject: an apposition gives way to the name it explains. */
function nearestSubject(speakers: readonly Speaker[], text: string, from: number): Speaker | null {
  const last = speakers.at(-1)!;
  const person = speakers.findLast(({ kind }) => kind === 'person');
  if (last.kind === 'person' || !person) return last;
  // « Ashton Carter, chef du Pentagone, a annoncé ».
  return /^,\s[^,]*,?\s*(?:a|ont)?/u.test(text.slice(person.to, from)) ? person : last;
}

/** Whether no preposition leads to someone. */
export function isSubject(text: string, { from }: Speaker): boolean {
  return !/(?<!\p{L})(?:à|au|aux|de|du|des|d'|en|vers|pour|contre|avec|dans|par|chez|sur)\s?(?:(?:le|la|l'|les)\s?)?$/iu.test(
    text.slice(0, from),
  );
}
