// What a page of the web or of a paper has around an article, as its words tell it. All is read on a plain keyboard.

/** Begins what a page offers to read, watch or say beside the article: by itself it is the heading of a list. */
export const OFFER =
  /^\W*(?:(?:à|a) (?:lire|voir|regarder|écouter|découvrir|ne pas manquer|suivre)|(?:pour )?en savoir plus|lire (?:aussi|également|la suite)|voir aussi|sur le même (?:sujet|thème)|dans la même rubrique|vous aimerez|la rédaction vous|vos (?:réactions|commentaires)|(?:\d+ |les? )?commentaires?|réagi(?:r|ssez)|réactions|les plus (?:lus|partagés|populaires|consultés|commentés)|le résumé de la semaine|newsletters?|infolettre|contenus? sponsorisés?|publi-?rédactionnel|nos derni\p{L}+|derni(?:er|ère)s? (?:articles|infos|minute|actual\p{L}+)|articles? (?:liés|similaires)|tags?|mots[- ]clés|recommandés? pour vous|top articles|plus d'articles|également|en continu|fil info|sondage|inoltre)(?!\p{L})/iu;

/** Of these offers, those that are followed by readers' own words, to the end. */
export const COMMENTS =
  /^\W*(?:vos (?:réactions|commentaires)|(?:\d+ |les? )?commentaires?|réagi(?:r|ssez)|réactions)(?!\p{L})/iu;

/** One line of a page, whatever stands after it. */
export const FURNITURE =
  /<!--|https?:\/\/|\bcookies?\b|newsletter|s'abonner|abonnez-vous|réservé aux abonnés|se connecter|connectez-vous|créez? (?:votre|un) (?:compte|espace)|tous droits (?:de reproduction )?réservés|mentions légales|temps de lecture|minutes? de lecture|partage[rz] (?:sur|cet|par)|suivez-nous|\b(?:facebook|whatsapp)\b|retweets|j'aime\b|envoyer par e-mail|votre e-mail|télécharge[rz] l'appli|^\W*(?:publicité|votre publicité|météo|en direct|à la une|en bref|menu|accueil|aller au contenu|rechercher)(?!\p{L}.{60})|^[^.]*(?:\s[>›|]\s[^.]*){2,}$|\/[\w.)-]+\.(?:jpe?g|png|webp)/iu;

/** A picture's caption or credit. */
export const CAPTION =
  /©|\bcrédits? ?(?:photos?)? ?:|\(photo\b|\bphotos? (?:d'illustration|d'archives?|:|(?:AFP|Reuters|AP|EPA|Keystone|DoD|US))|\|\s?photo|\bAP photo\b|\/ ?(?:afp|reuters|ap|sipa|epa|getty\p{L}*)\)?\s*$|\barchives? (?:afp|reuters)/iu;

/** Who wrote an article, or whom it credits for its text. */
export const BYLINE =
  /^\W*(?:par|texte(?: par)?\s?:|propos recueillis|de notre (?:correspondant|envoyé)\p{L}*|avec (?:l')?(?:afp|reuters|ap|belga|ats)|rédaction)(?!\p{L})|\bavec (?:l')?(?:afp|reuters|ap|belga)\W*$/iu;

/** What leads to the day of a change, not of the publication. */
export const CHANGED = /(?:mis(?:e)? à jour|modifiée?|actualisée?|corrigée?|maj)(?!\p{L})/iu;

/** Says that a text was corrected. */
export const CORRECTION = /(?:correction|erratum|rectificatif|corrige|corrigé|mise à jour)(?!\p{L})/iu;
