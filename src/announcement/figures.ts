import { flag, group, oneOf, prose, verbatim, wholeNumber } from './field.ts';

// The two figures of an announcement, as the front matter has them: each with the words that carry it. A source that gives a range,
// « entre 500 et 600 soldats », has its two ends: `value` is the one nearer to zero, `upTo` the other.

const quote = verbatim('the words of the account that carry the figure, as they stand there inside « »').describe(
  'Les mots du compte rendu qui portent ce chiffre, tels qu’ils y figurent entre « ».',
);
const approximate = flag(
  'true if the source says about, near or more than, or gives a range; false otherwise',
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
  error: 'is not farther from zero than value; write the end nearer to zero in value, and the other here',
};

const isOneSign = ({ value, upTo: end }: Ends) => end === undefined || Math.sign(end) !== -Math.sign(value);
const ONE_SIGN = { path: ['upTo'], error: 'has not the sign of value; write both ends of a withdrawal with a minus' };

const isAbout = ({ upTo: end, approximate: about }: Ends) => end === undefined || about;
const ABOUT = { path: ['approximate'], error: 'is false beside upTo; a range is no exact number: write true' };

/** What makes a range of two numbers, for other programs. JSON Schema has no rule that compares them. */
const rangeRule = (...signs: object[]) => ({
  dependentSchemas: { upTo: { properties: { approximate: { const: true } }, anyOf: signs } },
});
const bothAre = (sign: object) => ({ properties: { value: sign, upTo: sign } });

/** `troopDelta`: what is announced. */
export const troopDelta = group('troopDelta: with value, approximate and quote under it', {
  value: wholeNumber('a whole number other than 0, negative for a withdrawal, for example 350', (n) => n !== 0)
    .meta({ not: { const: 0 } })
    .describe('Nombre de militaires annoncés ; négatif pour un retrait.'),
  upTo: upTo('the other end of the range, negative for a withdrawal, for example 600, or leave the key out'),
  approximate,
  quote,
})
  .refine(isOneSign, ONE_SIGN)
  .refine(isWider, WIDER)
  .refine(isAbout, ABOUT)
  .meta(rangeRule(bothAre({ exclusiveMinimum: 0 }), bothAre({ exclusiveMaximum: 0 })))
  .describe('Le renfort ou le retrait annoncé.');

/** `statedTotal`: the total that the source gives; null if it gives none. */
export const statedTotal = group('null if the source states no total, or value, approximate, counts, kind and quote', {
  value: wholeNumber('a whole number, 0 or more, for example 820', (n) => n >= 0)
    .meta({ minimum: 0 })
    .describe('Nombre de militaires que donne la source.'),
  upTo: upTo('the other end of the range, for example 900, or leave the key out'),
  approximate,
  counts: oneOf(['before', 'after'], 'before or after: does the total include the announced troops?').describe(
    'Le total est-il celui d’avant (before) ou d’après (after) les troupes annoncées ?',
  ),
  kind: oneOf(['present', 'authorised', 'unspecified'], 'present, authorised or unspecified').describe(
    'Ce que compte le total : militaires présents, autorisés, ou sans précision.',
  ),
  scope: prose('what the source limits the total to, or leave the key out')
    .optional()
    .describe('Ce à quoi la source limite ce total, s’il y a lieu.'),
  quote,
})
  .refine(isOneSign, ONE_SIGN)
  .refine(isWider, WIDER)
  .refine(isAbout, ABOUT)
  .meta(rangeRule(bothAre({ minimum: 0 })))
  .nullable()
  .describe('Le total que donne la source, ou null si elle n’en donne aucun.');
