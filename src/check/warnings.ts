import type { ReadAnnouncement } from './announcement.ts';
import type { Frontmatter } from '../announcement/schema.ts';
import { totalsOf } from '../ledger/ledger.ts';
import { isReport } from '../announcement/announcement.ts';
import { nearMiss } from '../announcement/near-miss.ts';
import type { Day } from '../announcement/day.ts';
import { readNuance } from '../french/nuance.ts';
import { findNumbers } from '../french/numerals.ts';
import { liesInIraq, placesAround, type Gazetteer } from '../announcement/place.ts';
import { unusedPlaces, type PlacesFile } from './places-file.ts';
import type { FieldPath, Problem } from '../text-files/problem.ts';

/** Below it, a number of a sentence seldom counts troops: « deux jours », « trois pays ». */
const MIN_TROOPS = 10;

/** The day when American troops came to Iraq. */
const FIRST_DAY: Day = '2003-03-20';

const WARNING = { severity: 'warning' } as const;

/** The part of a name that a slip may change: two letters of « Ashton Carter ». */
const MAX_SLIP = 1 / 6;

/** The two ways of troops, in French. */
const MOVES = { reinforcement: 'renfort', withdrawal: 'retrait' } as const;

type Right = ReadAnnouncement & { frontmatter: Frontmatter };

/** What an editor should look at, though nothing stops the build; `right` are the files without error, `today` null if unknown. */
export function warningsOf(
  right: readonly ReadAnnouncement[],
  files: readonly ReadAnnouncement[],
  gazetteer: Gazetteer,
  warnOfPlace: PlacesFile['warn'],
  today: Day | null,
): Problem[] {
  return [
    ...right.flatMap((file) => warningsOfFile(file, gazetteer, today)),
    ...warningsBetween(right),
    ...[...unusedPlaces(files, gazetteer)].flatMap(({ id }) =>
      warnOfPlace(id, `« ${id} » ne sert pas : aucune annonce n’y va et aucun compte rendu ne le nomme`),
    ),
  ];
}

/** What an editor should look at in one announcement without error. */
export function warningsOfFile(file: ReadAnnouncement, gazetteer: Gazetteer, today: Day | null): Problem[] {
  if (!isRight(file)) return [];
  return [
    ...otherFigures(file, gazetteer),
    ...outOfLedger(file, gazetteer),
    ...oddDays(file, today),
    ...otherNuance(file),
    ...untouchedDraft(file),
  ];
}

/** What an editor should look at in announcements without error, each beside the others. */
export function warningsBetween(right: readonly ReadAnnouncement[]): Problem[] {
  const announcements = right.filter(isRight);
  return [...likelyDuplicates(announcements), ...otherSpellings(announcements)];
}

function isRight(file: ReadAnnouncement): file is Right {
  return file.frontmatter !== null;
}

/** The two sentences that `npm run new` writes around the quotes, and nothing else. */
const UNTOUCHED = /^\s*Selon .+, il s['’]agit de «[^»]+»\.(?: L['’]article donne ce total\s: «[^»]+»\.)?\s*$/;

/** An account that nobody wrote. */
function untouchedDraft({ body, reportInBody }: Right): Problem[] {
  if (!UNTOUCHED.test(body)) return [];
  const line = body.search(/\S/) + 1; // A line end before it is a line.
  const message = 'n’a que les phrases de départ ; écrivez votre compte rendu autour de ce qu’elles citent';
  return [{ ...reportInBody({ line, column: 1 }, message), ...WARNING }];
}

/** A number of the headline or the summary that is neither a figure of the front matter nor in the account. */
function otherFigures({ frontmatter, body, report }: Right, gazetteer: Gazetteer): Problem[] {
  const { troopDelta, statedTotal, location } = frontmatter;
  const place = gazetteer.get(location);
  const { before, after } = totalsOf(frontmatter, place !== undefined && liesInIraq(placesAround(place, gazetteer)));
  const figures = [troopDelta.value, troopDelta.upTo ?? 0].map(Math.abs);
  const own = [...figures, statedTotal?.value, statedTotal?.upTo, before?.value, after?.value];
  return (['title', 'summary'] as const).flatMap((key) =>
    findNumbers(frontmatter[key])
      .filter(({ value }) => value >= MIN_TROOPS && !own.includes(value))
      .filter(({ value }) => !findNumbers(body).some((number) => number.value === value))
      .flatMap(({ value }) =>
        report(
          [key],
          `dit ${value}, qui n’est ni troopDelta.value (${troopDelta.value}), ni un total, ni dans le compte rendu ; vérifiez`,
          WARNING,
        ),
      ),
  );
}

/** An announcement that the ledger cannot count, and why. */
function outOfLedger({ frontmatter, report }: Right, gazetteer: Gazetteer): Problem[] {
  const { location, statedTotal, draft, reports } = frontmatter;
  const warn = (key: keyof Frontmatter, message: string) => report([key], message, WARNING);
  if (draft) return warn('draft', 'tient cette annonce hors du site et de ses comptes ; retirez la clé pour publier');
  // The first article of the announcement is what the ledger counts.
  if (reports !== undefined) return [];
  const place = gazetteer.get(location);
  const isBeyond = place !== undefined && !liesInIraq(placesAround(place, gazetteer));
  const beyond = `« ${location} » n’est pas en Irak : les militaires sont montrés, et ne sont pas comptés`;
  const total = 'est null : pas de total avant ni après cette annonce, ni d’écart';
  if (statedTotal === null) return warn('statedTotal', isBeyond ? `${total} ; ${beyond}` : total);
  return isBeyond ? warn('location', beyond) : [];
}

/** Two announcements of one day and one figure. */
function likelyDuplicates(announcements: readonly Right[]): Problem[] {
  const first = new Map<string, string>();
  const counted = announcements.filter(({ frontmatter }) => !isReport(frontmatter));
  return counted.flatMap(({ id, frontmatter: { date, troopDelta }, report }) => {
    const key = `${date} ${troopDelta.value}`;
    const other = first.get(key);
    first.set(key, other ?? id);
    if (other === undefined) return [];
    const message = `et troopDelta.value sont ceux de ${other} ; si cet article rapporte la même annonce, écrivez reports: ${other}`;
    return report(['date'], message, WARNING);
  });
}

/** A day before American troops came to Iraq, or one that has not come yet, is likely a slip. */
function oddDays({ frontmatter: { date, added, corrections = [] }, report }: Right, today: Day | null): Problem[] {
  const days: [path: FieldPath, day: Day][] = [
    [['date'], date],
    [['added'], added],
    ...corrections.map((one, index): [FieldPath, Day] => [['corrections', index, 'date'], one.date]),
  ];
  return days.flatMap(([path, day]) => {
    if (day < FIRST_DAY)
      return report(path, 'est avant l’arrivée des Américains en Irak (mars 2003) ; vérifiez l’année', WARNING);
    if (today !== null && day > today) return report(path, 'n’est pas encore venu ; vérifiez', WARNING);
    return [];
  });
}

/** Fields that say something else than the words of their quote. */
function otherNuance({ frontmatter: { troopDelta, statedTotal }, report }: Right): Problem[] {
  const warn = (path: FieldPath, message: string) => report(path, `${message} ; vérifiez lequel est juste`, WARNING);
  const ofApproximate = (key: 'troopDelta' | 'statedTotal', { approximate, quote, value, upTo }: typeof troopDelta) => {
    // A range is approximate, whatever words give it.
    if (upTo !== undefined) return [];
    const said = readNuance(quote, value).approximate;
    if (approximate && said === false)
      return warn(
        [key, 'approximate'],
        'est true, mais aucun mot de la citation ne dit « environ », « près de » ou « plus de »',
      );
    if (!approximate && said)
      return warn([key, 'approximate'], 'est false, mais la citation dit « environ », « près de » ou « plus de »');
    return [];
  };
  const { direction } = readNuance(troopDelta.quote, troopDelta.value);
  const own = troopDelta.value > 0 ? 'reinforcement' : 'withdrawal';
  const ofDelta = [
    ...ofApproximate('troopDelta', troopDelta),
    ...(direction && direction !== own
      ? warn(
          ['troopDelta', 'value'],
          `est ${troopDelta.value}, un ${MOVES[own]}, mais la citation parle d’un ${MOVES[direction]}`,
        )
      : []),
  ];
  if (!statedTotal) return ofDelta;
  const said = readNuance(statedTotal.quote, statedTotal.value);
  const other = (key: 'counts' | 'kind') =>
    said[key] && said[key] !== statedTotal[key]
      ? warn(['statedTotal', key], `est ${statedTotal[key]}, mais la citation se lit comme ${said[key]}`)
      : [];
  return [...ofDelta, ...ofApproximate('statedTotal', statedTotal), ...other('counts'), ...other('kind')];
}

/** Announcers that are likely those of other announcements, which are more or came first, in another spelling. */
function otherSpellings(announcements: readonly Right[]): Problem[] {
  const byName = Map.groupBy(announcements, ({ frontmatter }) => frontmatter.announcer);
  const names = [...byName.keys()].toSorted((a, b) => byName.get(b)!.length - byName.get(a)!.length);
  return names.flatMap((name, index) => {
    const other = nearMiss(name, names.slice(0, index), MAX_SLIP);
    if (other === undefined) return [];
    const { announcerRole: role } = byName.get(other)![0]!.frontmatter;
    const known = role ? `« ${other} » (${role})` : `« ${other} »`;
    const message = `« ${name} » est proche de ${known}, qui fait d’autres annonces ; si c’est le même, écrivez-le de même`;
    return byName.get(name)!.flatMap(({ report }) => report(['announcer'], message, { severity: 'warning' }));
  });
}
