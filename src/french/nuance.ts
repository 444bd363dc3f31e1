import { findNumbers } from './numerals.ts';

/** What the words around a number of troops say of it, in the usage of the French press; null where they say nothing, or both. */
export interface Nuance {
  /** Is the number about so many? False if no word of the quote says so, null if one does but of something else. */
  approximate: boolean | null;
  /** Is a total the one before what is announced, or after it? */
  counts: 'before' | 'after' | null;
  /** Do troops come, or leave? */
  direction: 'reinforcement' | 'withdrawal' | null;
  /** Are the troops of a total there, or may they be? */
  kind: 'present' | 'authorised' | null;
}

/** Reads what the words of a quote say of the number in it that is worth `value`, whatever its sign. */
export function readNuance(quote: string, value: number): Nuance {
  const text = quote.replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ');
  return {
    approximate: isApproximate(text, Math.abs(value)),
    counts: oneOf(text, { before: BEFORE, after: AFTER }),
    direction: oneOf(text, { reinforcement: COMING, withdrawal: LEAVING }),
    // A ceiling of troops deployed is a ceiling.
    kind: AUTHORISED.test(text) ? 'authorised' : PRESENT.test(text) ? 'present' : null,
  };
}

/** Whole words, one or several, that a text may have. */
function words(...some: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${some.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const ROUGHLY = [
  "environ|près d[e']|pas loin d[e']|quelques?|autour d[e']|aux alentours d[e']|à peu près|de l'ordre d[e']|approximativement",
  "(?:un peu |bien |nettement |légèrement )?(?:plus|moins) d[e']|au (?:moins|plus|maximum|minimum)|un (?:maximum|minimum) d[e']",
  "jusqu'à(?! présent)|presque|pratiquement|à peine|plusieurs",
];
const ROUGHLY_BEFORE = new RegExp(`(?<!\\p{L})(?:${ROUGHLY.join('|')})\\s?(?:les |des |une? |deux )?$`, 'iu');
const ROUGHLY_AFTER =
  /^(?:\s(?!pour|pendant|dans|en|à)\p{L}+){0,3}\s(?:environ|au (?:moins|plus|maximum|minimum)|à peu près)(?!\p{L})/iu;
/** A number of one word that is never exact: « une centaine », « deux milliers ». */
const ROUND = /(?:dizaine|douzaine|quinzaine|(?:ving|tren|quaran|cinquan|soixan)taine|centaine|millier)s?$/i;
const SOMEWHERE = new RegExp(`${words(...ROUGHLY).source}|entre .* et`, 'iu');

function isApproximate(text: string, value: number): boolean | null {
  const numbers = findNumbers(text);
  const own = numbers.filter((number) => number.value === value);
  const isRough = ({ from, to }: { from: number; to: number }) =>
    ROUND.test(text.slice(from, to)) || ROUGHLY_BEFORE.test(text.slice(0, from)) || ROUGHLY_AFTER.test(text.slice(to));
  const isRange = numbers.length > 1 && /(?<!\p{L})entre\s$/iu.test(text.slice(0, numbers[0]!.from));
  if (isRange || own.some(isRough)) return true;
  return numbers.some(isRough) || SOMEWHERE.test(text) ? null : false;
}

const AFTER = words(
  "(?:portera|porteront|porte|portent|portant|porter|portée?s?|passera|passeront|passer|passant|monter|montera|ramènera|ramener|ramenée?s?|ramenant|réduira|réduire|réduits?|élèvera|élèveront|atteindra|atteindront|atteindre)(?: [\\p{L}']+){0,4} à",
  'atteindra|atteindront|au total|sera|seront|serait|seraient|resteront|restera|demeureront|compteront|comptera|compris|après',
);
const BEFORE = words(
  "déjà|actuel|actuels|actuelle|actuellement|aujourd'hui|à ce jour|jusqu'ici|jusqu'à présent|jusque-là|pour l'heure|pour le moment|avant|jusqu'alors",
  "s'ajout(?:ent|era|eront|er|ant) aux?|en plus des|rejoindr(?:a|e|ont) les|rejoignent les|renforcer les",
);
const COMING = words(
  'supplémentaires?|additionnels?|additionnelles?|renforts?|renforcer|de plus|en plus|envoie|envoient|enverra|enverront|envoi|envoyer|envoyés|déploie|déploient|déploiera|déploieront|dépêche|dépêchera|dépêcher|augmentation|accroissement|augmenter|nouveaux|nouvelles',
);
const LEAVING = words(
  'retraits?|retirer?|retirera|retireront|retirent|retirés?|réduire|réduira|réduiront|réduction|réduit|réduits|quitter|quitte|quittent|quittera|quitteront|quitté|départs?|de moins|en moins|diminution|diminuer|diminuera|baisse|rapatrier|rapatriement|rapatriés|rentrer|rentreront|rentrent|retour|désengagement|ramener|ramènera',
);
const AUTHORISED = words('plafond|plafonds|plafonnée?s?|autoris\\p{L}+|limite|limitée?s?|habilit\\p{L}+');
const PRESENT = words(
  "déployée?s?|(?<!jusqu'à )présente?s?|présence|sur place|stationnée?s?|basée?s?|sur le sol|sur le terrain|sont déjà|se trouvent",
);

/** The one of two whose words a text has; null if it has those of both, or none. */
function oneOf<Name extends string>(text: string, sides: Record<Name, RegExp>): Name | null {
  const found = (Object.keys(sides) as Name[]).filter((name) => sides[name].test(text));
  return found.length === 1 ? found[0]! : null;
}
