import type { Frontmatter } from '../announcement/schema.ts';
import { formatNumber } from '../french/number-format.ts';
import type { Day } from '../announcement/day.ts';
import { formatDay } from '../french/day-words.ts';
import type { Gazetteer } from '../announcement/place.ts';
import { asMarkdown } from '../formats/announcement-markdown.ts';
import type { Article } from './article.ts';
import { publicationOf } from './date.ts';
import type { Proposal } from './proposal.ts';

/** What the headline of an article on troops says, unlike the name of a newspaper or of a section. */
const HEADLINE_WORDS =
  /\d|soldats|militaires|conseillers|troupes|renforts?|GI\b|contingent|Irak.*(?:États-Unis|Etats-Unis|Washington|Obama|Trump|Pentagone)|(?:États-Unis|Etats-Unis|Washington|Obama|Trump|Pentagone).*Irak/;

type Partly<Value> = Value extends object ? { [Key in keyof Value]?: Partly<Value[Key]> } : Value;

/** The front matter of an announcement that is being written: whole or in part, checked by nobody yet. */
export type Draft = Partly<Frontmatter>;

/** The front matter that the proposal of an article makes, with the headline of the article and its day of publication. */
export function draftOf(article: Article, proposal: Proposal): Draft {
  const published = publicationOf(article)?.value ?? null;
  // Shorter headlines are mostly entries of menus.
  const headlines = article.sentences.filter(({ isHeadline, text }) => isHeadline && text.length > 20);
  const headline = (headlines.find(({ text }) => HEADLINE_WORDS.test(text)) ?? headlines[0])?.written.trim();
  const { date, troopDelta, statedTotal, location, announcer } = proposal;
  return {
    ...(date && { date: date.value, dateBasis: date.basis }),
    ...(date?.basis === 'inferred' && { dateNote: dateNoteOf(date.quote, published) }),
    ...(announcer && { announcer: announcer.value }),
    ...(troopDelta && {
      troopDelta: { value: troopDelta.value, approximate: troopDelta.approximate, quote: troopDelta.quote },
    }),
    statedTotal: statedTotal && {
      value: statedTotal.value,
      approximate: statedTotal.approximate,
      counts: statedTotal.counts,
      kind: totalKindOf(statedTotal.quote),
      quote: statedTotal.quote,
    },
    ...(location && { location: location.value }),
    source: { ...(headline && { title: headline }), publisher: null, published },
  };
}

/**
 * A draft with a headline and a summary made of its figures, unless it has them; the same draft if its delta, its place or
 * its announcer is missing.
 */
export function withOwnWords(draft: Draft, gazetteer: Gazetteer): Draft {
  const value = draft.troopDelta?.value;
  const place = gazetteer.get(draft.location ?? '');
  if (typeof value !== 'number' || !place || !draft.announcer) return draft;
  const number = formatNumber(Math.abs(value)).replace(/\s/g, ' ');
  const troops = `${draft.troopDelta?.approximate ? 'environ ' : ''}${number} militaires`;
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

function dateNoteOf(quote: string, published: Day | null): string {
  const since = published ? `, et est paru le ${formatDay(published)}` : '';
  return `L'article imprime « ${quote} »${since} ; le jour entier en est déduit.`;
}

function totalKindOf(quote: string): 'present' | 'authorised' | 'unspecified' {
  if (/autoris|plafond/i.test(quote)) return 'authorised';
  return /déploy|présent|sur place|stationn|basés/i.test(quote) ? 'present' : 'unspecified';
}
