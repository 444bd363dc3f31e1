import { type Frontmatter } from '../announcement/schema.ts';
import { formatNumber } from '../french/number-format.ts';
import { type Day } from '../announcement/day.ts';
import { formatDay } from '../french/day-words.ts';
import { type Gazetteer } from '../announcement/place.ts';
import { asMarkdown } from '../formats/announcement-markdown.ts';
import { type Article } from './article.ts';
import { readPublication } from './date.ts';
import { type Proposal } from './proposal.ts';

/** What the headline of an article on troops names. */
const IS_ABOUT =
  /\d|soldats|militaires|conseillers|troupes|renforts?|GI\b|contingent|Irak.*(?:États-Unis|Etats-Unis|Washington|Obama|Trump|Pentagone)|(?:États-Unis|Etats-Unis|Washington|Obama|Trump|Pentagone).*Irak/;

type Partly<Value> = Value extends object ? { [Key in keyof Value]?: Partly<Value[Key]> } : Value;

/** Front matter on its way: right or wrong, whole or in part. */
export type Draft = Partly<Frontmatter>;

/** Gives the front matter that a proposal makes, the source's headline and day of publication with it. */
export function draftOf(article: Article, proposal: Proposal): Draft {
  const published = readPublication(article)?.day ?? null;
  const headlines = article.sentences.filter(({ isHeadline, text }) => isHeadline && text.length > 20);
  const headline = (headlines.find(({ text }) => IS_ABOUT.test(text)) ?? headlines[0])?.written.trim();
  const { date, troopDelta, statedTotal, location, announcer } = proposal;
  return {
    ...(date && { date: date.value, dateBasis: date.basis }),
    ...(date?.basis === 'inferred' && { dateNote: noteOn(date.quote, published) }),
    ...(announcer && { announcer: announcer.value }),
    ...(troopDelta && {
      troopDelta: { value: troopDelta.value, approximate: troopDelta.approximate, quote: troopDelta.quote },
    }),
    statedTotal: statedTotal && {
      value: statedTotal.value,
      approximate: statedTotal.approximate,
      counts: statedTotal.counts,
      kind: kindOf(statedTotal.quote),
      quote: statedTotal.quote,
    },
    ...(location && { location: location.value }),
    source: { ...(headline && { title: headline }), publisher: null, published },
  };
}

/** Gives the headline and the summary that a draft lacks, in plain words made of its figures. */
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

/** Gives the account to begin with: two sentences that carry the quotes. The rest is the editor's to write. */
export function firstAccount({ announcer = '', troopDelta, statedTotal }: Draft): string {
  const who = announcer.replace(/^(?:Les?|La|L['’]|Une?)(?=\s|\p{L})/u, (article) => article.toLowerCase());
  const delta = `Selon ${asMarkdown(who)}, il s'agit de « ${asMarkdown(troopDelta?.quote ?? '')} ».`;
  const total = statedTotal?.quote ? ` L'article donne ce total : « ${asMarkdown(statedTotal.quote)} ».` : '';
  return delta + total;
}

function noteOn(quote: string, published: Day | null): string {
  const since = published ? `, et est paru le ${formatDay(published)}` : '';
  return `L'article imprime « ${quote} »${since} ; le jour entier en est déduit.`;
}

function kindOf(quote: string): 'present' | 'authorised' | 'unspecified' {
  if (/autoris|plafond/i.test(quote)) return 'authorised';
  return /déploy|présent|sur place|stationn|basés/i.test(quote) ? 'present' : 'unspecified';
}
