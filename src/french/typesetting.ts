const NO_BREAK_SPACE = '\u00a0';
const NARROW_NO_BREAK_SPACE = '\u202f';

/**
 * Typesets a French text typed on a plain keyboard: ’ for ', no-break spaces inside « », before : ; ! ?, between the
 * thousands of a number, and between a number and its month or its noun. Idempotent; touches no letter and no digit, so that a quotation stays what it was.
 * Rules: « Lexique des règles typographiques en usage à l’Imprimerie nationale ».
 */
export function typeset(text: string): string {
  return (
    text
      .replace(/'/g, '’')
      .replace(/«\s*/g, `«${NO_BREAK_SPACE}`)
      .replace(/(?<!\s)\s+»|»/g, `${NO_BREAK_SPACE}»`)
      // Each run of spaces is read from its first one only, however long it is; a sign is looked for before what surrounds it.
      // A sign typed with its space, or straight after a word that ends there: 18:30 and ?id=2 in an address are neither.
      .replace(/(?<!\s)\s+(?=[;!?](?:[\s\p{P}]|$))/gu, NARROW_NO_BREAK_SPACE)
      .replace(/(?<!\s)\s+(?=:(?:\s|$))/g, NO_BREAK_SPACE)
      .replace(/[;!?](?<=[\p{L}\p{N})\]].)(?<!&#?\w{1,9}.)(?=\s|$)/gu, `${NARROW_NO_BREAK_SPACE}$&`)
      .replace(/:(?<=[\p{L}\p{N})\]].)(?=\s|$)/gu, `${NO_BREAK_SPACE}$&`)
      // 1 500 and 12 000 000: one to three digits, then groups of three. Not 06 12 34 56 78, nor 2016 560.
      .replace(/(?<![\p{L}\p{N},.]|\p{N}\s)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![ \u00a0]?\d)/gu, (number) =>
        number.replace(/[ \u00a0]/g, NARROW_NO_BREAK_SPACE),
      )
      // 7 novembre, 1er mars, 120 formateurs, 1 500 conseillers. Not 2016 avant, nor 820 le.
      .replace(
        /(?<![\p{L}\d])(\d{1,3}(?:er)?)\s+(?=\p{Ll}{4}|mai(?!\p{L}))/gu,
        (_, number: string) => number + NO_BREAK_SPACE,
      )
  );
}

/** A text with its first letter a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
