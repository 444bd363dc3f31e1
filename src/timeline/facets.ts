/** What a search can be narrowed by. */
export type Facet = 'year' | 'place' | 'announcer';

/** The facets, each as a reader meets it: its parameter in an address, its name, and what says that it narrows nothing. */
export const FACETS: Record<Facet, { parameter: string; name: string; all: string }> = {
  year: { parameter: 'annee', name: 'Année', all: 'Toutes les années' },
  place: { parameter: 'lieu', name: 'Lieu', all: 'Tous les lieux' },
  announcer: { parameter: 'qui', name: 'Annoncé par', all: 'Tous les auteurs' },
};
