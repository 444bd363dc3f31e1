import type { Day } from '../announcement/day.ts';
import type { Gazetteer } from '../announcement/place.ts';
import type { Frontmatter } from '../announcement/schema.ts';
import { asMarkdown } from '../formats/announcement-markdown.ts';
import { formatDay } from '../french/day-words.ts';
import { formatNumber } from '../french/number-format.ts';
import type { Proposal } from './proposal.ts';

type Partly<Value> = Value extends object ? { [Key in keyof Value]?: Partly<Value[Key]> } : Value;

/** The front matter of an announcement that is being written: whole or in part, checked by nobody yet. */
export type Draft = Partly<Frontmatter>;

/** The front matter that the proposal of an article makes, with its headline and its day of publication where they are sure. */
export function draftOf(proposal: Proposal): Draft {
  const { date, troopDelta, statedTotal, location, announcer, announcerRole, headline, reports } = proposal;
  const published = proposal.published?.value ?? null;
  return {
    ...(date && { date: date.value, dateBasis: date.basis }),
    ...(date?.basis === 'inferred' && { dateNote: dateNoteOf(date.quote, published) }),
    ...(announcer && { announcer: announcer.value }),
    ...(announcerRole && { announcerRole: announcerRole.value }),
    ...(troopDelta && {
      troopDelta: {
        value: troopDelta.value,
        ...(troopDelta.upTo !== undefined && { upTo: troopDelta.upTo }),
        approximate: troopDelta.approximate,
        quote: troopDelta.quote,
      },
    }),
    statedTotal: statedTotal && {
      value: statedTotal.value,
      ...(statedTotal.upTo !== undefined && { upTo: statedTotal.upTo }),
      approximate: statedTotal.approximate,
      counts: statedTotal.counts,
      kind: statedTotal.kind,
      quote: statedTotal.quote,
    },
    ...(location && { location: location.value }),
    source: { ...(headline && { title: headline.value }), publisher: null, published },
    ...(reports && { reports }),
  };
}

/**
 * A draft with a headline and a summary made of its figures, unless it has them; the same draft if its delta, its place or
 * its announcer is missing.
 */
export function withOwnWords(draft: Draft, gazetteer: Gazetteer): Draft {
  const { value, upTo, approximate } = draft.troopDelta ?? {};
  const place = gazetteer.get(draft.location ?? '');
  if (typeof value !== 'number' || !place || !draft.announcer) return draft;
  const ends = [value, ...(typeof upTo === 'number' ? [upTo] : [])].map((end) => formatNumber(Math.abs(end)));
  const isAbout = approximate && ends.length === 1;
  const troops = `${isAbout ? 'environ ' : ''}${ends.join(' à ')} militaires`.replace(/\s/g, ' ');
  const title = `${troops} de ${value > 0 ? 'plus' : 'moins'} ${place.in}`;
  const move = value > 0 ? `l'envoi de ${troops} ${place.towards}` : `le retrait de ${troops}, ${place.in}`;
  const summary = `${draft.announcer} annonce ${move}, selon un article de presse.`;
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    summary: summary.replace('de environ', "d'environ"),
    ...draft,
  };
}

/** The first sentences of an account in Markdown, which carry the quotes of a draft; the editor writes the others. */
export function firstAccount({ announcer = '', troopDelta, statedTotal }: Draft): string {
  const who = announcer.replace(/^(?:Les?|La|L['’]|Une?)(?=\s|\p{L})/u, (article) => article.toLowerCase());
  const delta = `Selon ${asMarkdown(who)}, il s'agit de « ${asMarkdown(troopDelta?.quote ?? '')} ».`;
  const total = statedTotal?.quote ? ` L'article donne ce total : « ${asMarkdown(statedTotal.quote)} ».` : '';
  return delta + total;
}

/** How a day is deduced from words of an article, which was published on a day or on one that is not known. */
export function dateNoteOf(quote: string, published: Day | null): string {
  const since = published ? `, et est paru le ${formatDay(published)}` : '';
  return `L'article imprime « ${quote} »${since} ; le jour entier en est déduit.`;
}
