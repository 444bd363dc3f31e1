import { flag, group, oneOf, prose, verbatim, wholeNumber } from './field.ts';

// The two figures of an announcement, as the front matter has them: each with the words that carry it. A source that gives a range,
// « entre 500 et 600 soldats », has its two ends: `value` is the one nearer to zero, `upTo` the other.

const quote = verbatim('les mots du compte rendu qui portent le chiffre, tels qu’ils y sont entre « »').describe(
  'Les mots du compte rendu qui portent ce chiffre, tels qu’ils y figurent entre « ».',
);
const approximate = flag(
  'true si la source dit « environ », « près de », « plus de », ou donne une fourchette, false sinon',
).describe('Vrai si la source dit « environ », « près de » ou l’équivalent, ou donne une fourchette.');
const upTo = (expected: string) =>
  wholeNumber(expected, () => true)
    .optional()
    .describe('L’autre borne si la source donne une fourchette ; value en est la borne la plus proche de zéro.');

/** The two ends of a range, or one number. */
interface Ends {
  value: number;
  upTo?: number | undefined;
  approximate: boolean;
}

const isWider = ({ value, upTo: end }: Ends) => end === undefined || Math.abs(end) > Math.abs(value);
const WIDER = {
  path: ['upTo'],
  error: 'n’est pas plus loin de zéro que value ; écrivez la borne la plus proche de zéro dans value, et l’autre ici',
};

const isOneSign = ({ value, upTo: end }: Ends) => end === undefined || Math.sign(end) !== -Math.sign(value);
const ONE_SIGN = {
  path: ['upTo'],
  error: 'n’a pas le signe de value ; écrivez les deux bornes d’un retrait avec un moins',
};

const isAbout = ({ upTo: end, approximate: about }: Ends) => end === undefined || about;
const ABOUT = {
  path: ['approximate'],
  error: 'est false à côté de upTo ; une fourchette est approximative : écrivez true',
};

/** What makes a range of two numbers, for other programs. JSON Schema has no rule that compares them. */
const rangeRule = (...signs: object[]) => ({
  dependentSchemas: { upTo: { properties: { approximate: { const: true } }, anyOf: signs } },
});
const bothAre = (sign: object) => ({ properties: { value: sign, upTo: sign } });

/** `troopDelta`: what is announced. */
export const troopDelta = group('troopDelta: avec value, approximate et quote dessous', {
  value: wholeNumber('un nombre entier autre que 0, négatif pour un retrait, par exemple 350', (n) => n !== 0)
    .meta({ not: { const: 0 } })
    .describe('Nombre de militaires annoncés ; négatif pour un retrait.'),
  upTo: upTo('l’autre borne de la fourchette, négative pour un retrait, par exemple 600, ou retirez la clé'),
  approximate,
  quote,
})
  .refine(isOneSign, ONE_SIGN)
  .refine(isWider, WIDER)
  .refine(isAbout, ABOUT)
  .meta(rangeRule(bothAre({ exclusiveMinimum: 0 }), bothAre({ exclusiveMaximum: 0 })))
  .describe('Le renfort ou le retrait annoncé.');

/** `statedTotal`: the total that the source gives; null if it gives none. */
export const statedTotal = group(
  'null si la source ne donne aucun total, ou value, approximate, counts, kind et quote',
  {
    value: wholeNumber('un nombre entier, 0 ou plus, par exemple 820', (n) => n >= 0)
      .meta({ minimum: 0 })
      .describe('Nombre de militaires que donne la source.'),
    upTo: upTo('l’autre borne de la fourchette, par exemple 900, ou retirez la clé'),
    approximate,
    counts: oneOf(
      ['before', 'after'],
      'before (avant) ou after (après) : le total compte-t-il les militaires annoncés ?',
    ).describe('Le total est-il celui d’avant (before) ou d’après (after) les troupes annoncées ?'),
    kind: oneOf(
      ['present', 'authorised', 'unspecified'],
      'present (présents), authorised (autorisés) ou unspecified (sans précision)',
    ).describe('Ce que compte le total : militaires présents, autorisés, ou sans précision.'),
    scope: prose('ce à quoi la source limite ce total, ou retirez la clé')
      .optional()
      .describe('Ce à quoi la source limite ce total, s’il y a lieu.'),
    quote,
  },
)
  .refine(isOneSign, ONE_SIGN)
  .refine(isWider, WIDER)
  .refine(isAbout, ABOUT)
  .meta(rangeRule(bothAre({ minimum: 0 })))
  .nullable()
  .describe('Le total que donne la source, ou null si elle n’en donne aucun.');
