import { EXAMPLE_ACCOUNT, exampleFile } from '../example.ts';

/** A file that is refused: what is wrong, what it holds (null: a folder), and the whole of what is told after `<path>:`. */
export interface BadFile {
  wrong: string;
  content: string | Uint8Array | null;
  told: string[];
}

const inFrontMatter = (cases: [wrong: string, changes: Record<string, string>, told: string | string[]][]): BadFile[] =>
  cases.map(([wrong, changes, told]) => ({ wrong, content: exampleFile(changes), told: [told].flat() }));

const inAccount = (cases: [wrong: string, account: string, told: string | string[]][]): BadFile[] =>
  cases.map(([wrong, account, told]) => ({
    wrong,
    content: exampleFile({}, `${EXAMPLE_ACCOUNT}${account}`),
    told: [told].flat(),
  }));

const bytes = (text: string) => new TextEncoder().encode(text);

const whole = (cases: [wrong: string, content: string | Uint8Array | null, told: string | string[]][]): BadFile[] =>
  cases.map(([wrong, content, told]) => ({ wrong, content, told: [told].flat() }));

/** Everything that is known to go wrong in an announcement's file, one thing at a time. */
export const BAD_FILES: BadFile[] = [
  ...inFrontMatter([
    [
      'a field is missing',
      { title: '' },
      '2:1 erreur title manque ; écrivez le titre que ce site lui donne, de 10 à 120 signes',
    ],
    [
      'a field of a group is missing',
      { '  value: 450': '' },
      '8:3 erreur troopDelta.value manque ; écrivez un nombre entier autre que 0, négatif pour un retrait, par exemple 350',
    ],
    [
      'a key is unknown',
      { announcer: 'announcer: X\nanouncer: Y' },
      '7:1 erreur anouncer n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la. Vouliez-vous dire « announcer » ?',
    ],
    [
      'a key of a group is unknown',
      { '  value: 450': '  value: 450\n  note: x' },
      '9:3 erreur troopDelta.note n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la',
    ],
    [
      'a day is not in quotes',
      { 'date:': 'date: 2015-06-10' },
      '4:7 erreur date est un jour sans guillemets ; écrivez "2015-06-10"',
    ],
    [
      'an impossible day is not in quotes',
      { 'date:': 'date: 2026-02-30' },
      '4:7 erreur date est un jour sans guillemets ; écrivez "2026-02-30"',
    ],
    [
      'a day is impossible',
      { 'date:': 'date: "2026-02-30"' },
      '4:7 erreur date « 2026-02-30 » n’est pas un jour du calendrier ; écrivez le jour de l’annonce, "AAAA-MM-JJ"',
    ],
    [
      'a day is after its entry',
      { added: 'added: "2015-01-01"' },
      '4:7 erreur date est après le jour où l’annonce est entrée ici (2015-01-01) ; corrigez l’un des deux',
    ],
    [
      'a day is not the file’s',
      { 'date:': 'date: "2015-06-11"' },
      '4:7 erreur date est 2015-06-11 mais le nom du fichier dit 2015-06-10 ; corrigez l’un des deux',
    ],
    [
      'a place is unknown',
      { location: 'location: tikrit' },
      '17:11 erreur location « tikrit » n’est pas un lieu de content/places.yaml ; choisissez parmi irak, ou ajoutez-y ce lieu',
    ],
    [
      'a number is a text',
      { '  value: 450': '  value: "450"' },
      '8:10 erreur troopDelta.value n’est pas un nombre entier ; écrivez un nombre entier autre que 0, négatif pour un retrait, par exemple 350',
    ],
    [
      'a number has a decimal',
      { '  value: 450': '  value: 450.5' },
      '8:10 erreur troopDelta.value n’est pas un nombre entier ; écrivez un nombre entier autre que 0, négatif pour un retrait, par exemple 350',
    ],
    [
      'nothing is announced',
      { '  value: 450': '  value: 0' },
      '8:10 erreur troopDelta.value 0 n’est pas admis ici ; écrivez un nombre entier autre que 0, négatif pour un retrait, par exemple 350',
    ],
    [
      'a total is negative',
      { '  value: 3500': '  value: -1' },
      '12:10 erreur statedTotal.value -1 n’est pas admis ici ; écrivez un nombre entier, 0 ou plus, par exemple 820',
    ],
    [
      'true is a text',
      { '  approximate: false': '  approximate: "no"' },
      '9:16 erreur troopDelta.approximate n’est pas true (oui) ou false (non) ; écrivez true si la source dit « environ », « près de », « plus de », ou donne une fourchette, false sinon',
    ],
    [
      'a word is not of the list',
      { '  counts': '  counts: during' },
      '14:11 erreur statedTotal.counts n’est pas l’un de ces mots ; écrivez before (avant) ou after (après) : le total compte-t-il les militaires annoncés ?',
    ],
    [
      'an inferred date is not explained',
      { dateBasis: 'dateBasis: inferred' },
      '2:1 erreur dateNote manque ; la date est déduite : écrivez, en français, comment',
    ],
    [
      'a stated date is explained',
      { dateBasis: 'dateBasis: stated\ndateNote: déduit' },
      '6:11 erreur dateNote est pour une date déduite ; retirez-la, ou écrivez dateBasis: inferred',
    ],
    [
      'a text is too short',
      { title: 'title: Court' },
      '2:8 erreur title a 5 signes, c’est trop peu ; écrivez le titre que ce site lui donne, de 10 à 120 signes',
    ],
    [
      'a text is too long',
      { title: `title: ${'é'.repeat(121)}` },
      '2:8 erreur title a 121 signes, c’est trop ; écrivez le titre que ce site lui donne, de 10 à 120 signes',
    ],
    [
      'a text is blank',
      { announcer: 'announcer: "\u200b"' },
      '6:12 erreur announcer est vide ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'a text has spaces around',
      { announcer: 'announcer: " X"' },
      '6:12 erreur announcer commence ou finit par une espace ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'a text is on two lines',
      { announcer: 'announcer: "X\\nY"' },
      '6:12 erreur announcer est sur plusieurs lignes ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'a text a un caractère de contrôle',
      { announcer: 'announcer: "X\\u0007Y"' },
      '6:12 erreur announcer a un caractère de contrôle ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'an address has a sign that none has',
      { '  published': '  published: null\n  url: https://exemple.org/?a="><script>' },
      '22:8 erreur source.url a un signe qu’aucune adresse n’a ; écrivez-la comme la barre d’adresse d’un navigateur la donne à copier',
    ],
    [
      'a text has a sign that no XML may hold',
      { announcer: 'announcer: "X\\uFFFE"' },
      '6:12 erreur announcer a un caractère de contrôle ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'a text has a sign that turns the words around it',
      { announcer: 'announcer: "X\\u202EY"' },
      '6:12 erreur announcer a un caractère de contrôle ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'an address is not https',
      { '  published': '  published: null\n  url: http://exemple.fr/' },
      '22:8 erreur source.url n’est pas une adresse https ; écrivez une adresse qui commence par https://, ou retirez la clé',
    ],
    [
      'a document is a path',
      { '  published': '  published: null\n  document: ../secret.txt' },
      '22:13 erreur source.document n’a pas cette forme ; écrivez un nom de fichier sans barre oblique, ou retirez la clé',
    ],
    [
      'a group is a text',
      { 'source:': 'source: Le Monde', '  title': '', '  publisher': '', '  published': '' },
      '18:9 erreur source n’est pas un groupe de champs ; écrivez source: avec title, publisher et published dessous',
    ],
    [
      'corrections are not in order',
      { added: 'added: "2026-11-22"\ncorrections:\n  - date: "2026-11-21"\n    text: Un chiffre' },
      '24:3 erreur corrections ne sont pas dans l’ordre ; écrivez la plus ancienne en premier, aucune avant le jour où l’annonce est entrée ici',
    ],
    [
      'a key is written twice',
      { announcer: 'announcer: X\nannouncer: Y' },
      '7:1 erreur announcer est écrit deux fois ; gardez l’un des deux',
    ],
    [
      'a value has a tag',
      { announcer: 'announcer: !!str X' },
      '6:18 erreur announcer a une étiquette de YAML (tag:yaml.org,2002:str) ; retirez-la',
    ],
    [
      'a key in another case',
      { 'dateBasis:': 'DateBasis: stated' },
      '5:1 erreur DateBasis n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la. Vouliez-vous dire « dateBasis » ?',
    ],
    [
      'a key with an underscore',
      { 'troopDelta:': 'troop_delta:' },
      '7:1 erreur troop_delta n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la. Vouliez-vous dire « troopDelta » ?',
    ],
    [
      'a key of a group is a slip',
      { '  counts:': '  count: after' },
      '14:3 erreur statedTotal.count n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la. Vouliez-vous dire « counts » ?',
    ],
    [
      'a place is a slip',
      { location: 'location: Irak' },
      '17:11 erreur location « Irak » n’est pas un lieu de content/places.yaml ; choisissez parmi irak, ou ajoutez-y ce lieu. Vouliez-vous dire « irak » ?',
    ],
    [
      'a word of a list is a slip',
      { '  kind:': '  kind: authorized' },
      '15:9 erreur statedTotal.kind n’est pas l’un de ces mots ; écrivez present (présents), authorised (autorisés) ou unspecified (sans précision). Vouliez-vous dire « authorised » ?',
    ],
    [
      'a tab before a key',
      { '  value: 450': '\tvalue: 450' },
      '8:1 erreur a une tabulation devant une clé ; écrivez deux espaces',
    ],
    [
      'a colon in a value',
      { 'title:': 'title: Irak : 450 conseillers: le renfort' },
      '2:8 erreur a deux-points et une espace dans la valeur ; mettez toute la valeur entre guillemets droits',
    ],
    [
      'a quote that is not closed',
      { 'title:': 'title: "450 conseillers de plus' },
      '2:32 erreur a un guillemet ou un crochet qui n’est pas fermé ; fermez-le',
    ],
    [
      'a key without colon',
      { announcer: 'announcer La Maison Blanche' },
      '6:1 erreur n’est pas « clé: valeur » ; écrivez deux-points et une espace après la clé, ou décalez de deux espaces',
    ],
    [
      'a group that is out of line',
      { '  approximate: false': '   approximate: false' },
      '9:1 erreur n’est pas sous la clé du dessus ; commencez les lignes d’un groupe à la même colonne',
    ],
    [
      'a value that begins with an asterisk',
      { announcer: 'announcer: *Maison Blanche' },
      '6:20 erreur continue là où YAML finit la valeur ; mettez toute la valeur entre guillemets droits',
    ],
    [
      'a value that begins with an at sign',
      { announcer: 'announcer: @potus' },
      '6:12 erreur commence par un signe que YAML se réserve ; mettez la valeur entre guillemets droits',
    ],
    [
      'a value that begins with a quotation',
      { announcer: 'announcer: "Maison" Blanche' },
      '6:21 erreur continue là où YAML finit la valeur ; mettez toute la valeur entre guillemets droits',
    ],
    [
      'a function',
      { announcer: "announcer: !!js/function 'function () { process.exit(9) }'" },
      '6:26 erreur announcer a une étiquette de YAML (tag:yaml.org,2002:js/function) ; retirez-la',
    ],
    [
      'a merge',
      { 'troopDelta:': 'troopDelta:\n  <<: {note: x}' },
      '8:3 erreur troopDelta.<< n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la',
    ],
    [
      'a key of the prototype',
      { announcer: 'announcer: X\n__proto__: {admin: true}' },
      '7:1 erreur __proto__ n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la',
    ],
    [
      'a constructor',
      { announcer: 'announcer: X\nconstructor: x' },
      '7:1 erreur constructor n’est pas une clé de ce fichier ; corrigez-en l’orthographe ou retirez-la',
    ],
    [
      'a list',
      { announcer: 'announcer: [X, Y]' },
      '6:12 erreur announcer n’est pas un texte ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'a value that est null',
      { announcer: 'announcer:' },
      '6:11 erreur announcer est vide ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'an alias of itself',
      { announcer: 'announcer: &a [*a]' },
      '6:15 erreur announcer n’est pas un texte ; écrivez qui l’a dit, une personne ou une institution',
    ],
    [
      'a list with dashes between brackets',
      { announcer: 'announcer: [\n  - X\n ]' },
      '7:3 erreur est une liste à tirets entre crochets ; séparez-en les valeurs par des virgules',
    ],
    [
      'a backslash between double quotes',
      { announcer: 'announcer: "C:\\Maison"' },
      '6:15 erreur a une barre \\ que YAML ne comprend pas ; écrivez-la deux fois, ou retirez-la',
    ],
    [
      'two anchors',
      { announcer: 'announcer: &a &b X' },
      '6:15 erreur a une ancre de YAML qui n’y a pas sa place ; mettez entre guillemets droits une valeur qui commence par &',
    ],
    [
      'a key without end',
      { announcer: `${'announcer '.repeat(110)}: X` },
      '6:1 erreur a plus de 1024 signes devant ses deux-points ; mettez tout le texte entre guillemets droits',
    ],
    [
      'a number beyond all',
      { '  value: 450': '  value: 1e400' },
      '8:10 erreur troopDelta.value n’est pas un nombre entier ; écrivez un nombre entier autre que 0, négatif pour un retrait, par exemple 350',
    ],
    [
      'a number in another base',
      { '  value: 450': '  value: 0x1C3' },
      '10:10 erreur troopDelta.quote porte 450, et le nombre est 451 ; corrigez l’un des deux',
    ],
    [
      'a quote that does not stand in the account',
      { '  quote: 450': '  quote: 450 soldats de plus' },
      '10:10 erreur troopDelta.quote n’est pas dans le compte rendu entre « » ; le plus proche y est « 450\u00a0conseillers de plus » ; copiez les mots comme ils sont',
    ],
    [
      'a quote that carries another number',
      { '  value: 450': '  value: 460' },
      '10:10 erreur troopDelta.quote porte 450, et le nombre est 460 ; corrigez l’un des deux',
    ],
    [
      'a total below zero',
      { '  value: 3500': '  value: 100' },
      [
        '12:10 erreur statedTotal.value laisse -350 militaires avant l’annonce de 450 ; corrigez l’un des deux, ou statedTotal.counts',
        '16:10 erreur statedTotal.quote porte 3500, et le nombre est 100 ; corrigez l’un des deux',
      ],
    ],
    [
      'an end of document',
      { announcer: 'announcer: X\n...' },
      '8:1 erreur est sous une fin de YAML (... ou ---), et n’est pas lu ; retirez cette fin',
    ],
  ]),
  ...whole([
    [
      'not a file',
      null,
      '1:1 erreur n’est pas une annonce ; ce dossier n’a que des fichiers nommés comme 2014-09-02-350-soldats-bagdad.md (le jour, puis des mots de a à z et de 0 à 9)',
    ],
    ['empty', '', '1:1 erreur ne commence pas par un en-tête ; écrivez --- seul sur la première ligne'],
    [
      'no front matter',
      'Bonjour',
      '1:1 erreur ne commence pas par un en-tête ; écrivez --- seul sur la première ligne',
    ],
    [
      'front matter in JavaScript',
      '---js\nprocess.exit(9)\n---\nx',
      '1:1 erreur commence par « ---js » ; écrivez --- seul : l’en-tête n’est que du YAML',
    ],
    [
      'front matter without end',
      '---\ntitle: x',
      '1:1 erreur a un en-tête qui ne finit pas ; écrivez --- seul sur la ligne qui suit sa dernière clé',
    ],
    [
      'front matter with a false end',
      '---\ntitle: x\n--- x\n',
      '3:1 erreur finit son en-tête par autre chose que --- ; écrivez --- seul',
    ],
    [
      'not UTF-8',
      Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a),
      '1:1 erreur n’est pas en UTF-8 à partir de la ligne 2 ; enregistrez le fichier dans ce codage',
    ],
    [
      'only the first line',
      '---\n',
      '1:1 erreur a un en-tête qui ne finit pas ; écrivez --- seul sur la ligne qui suit sa dernière clé',
    ],
    [
      'front matter that is empty',
      '---\n---\nmot\n',
      [
        '2:1 erreur title manque ; écrivez le titre que ce site lui donne, de 10 à 120 signes',
        '2:1 erreur summary manque ; écrivez une phrase, de 40 à 240 signes, pour les cartes et les flux',
        '2:1 erreur date manque ; écrivez le jour de l’annonce, entre guillemets droits : "AAAA-MM-JJ"',
        '2:1 erreur dateBasis manque ; écrivez stated si la source imprime le jour entier, inferred sinon',
        '2:1 erreur announcer manque ; écrivez qui l’a dit, une personne ou une institution',
        '2:1 erreur troopDelta manque ; écrivez troopDelta: avec value, approximate et quote dessous',
        '2:1 erreur statedTotal manque ; écrivez null si la source ne donne aucun total, ou value, approximate, counts, kind et quote',
        '2:1 erreur location manque ; écrivez l’identifiant d’un lieu de content/places.yaml',
        '2:1 erreur source manque ; écrivez source: avec title, publisher et published dessous',
        '2:1 erreur added manque ; écrivez le jour où l’annonce est entrée sur ce site, entre guillemets droits : "AAAA-MM-JJ"',
      ],
    ],
    [
      'front matter that is a list',
      '---\n- a\n---\nmot\n',
      '2:1 erreur n’est pas un groupe de champs ; écrivez des lignes clé: valeur',
    ],
    [
      'front matter that is a text',
      '---\nmot\n---\nmot\n',
      '2:1 erreur n’est pas un groupe de champs ; écrivez des lignes clé: valeur',
    ],
    [
      'spaces after the first line',
      exampleFile().replace('---', '---  '),
      '1:1 erreur a des espaces à côté de son premier --- ; écrivez --- seul',
    ],
    [
      'spaces after the closing line',
      exampleFile().replace('\n---\n', '\n--- \n'),
      '23:1 erreur finit son en-tête par autre chose que --- ; écrivez --- seul',
    ],
    [
      'nested without end',
      `---\na: ${'['.repeat(90_000)}\n---\nmot\n`,
      '2:1 erreur est imbriqué sans fin ; écrivez des lignes clé: valeur',
    ],
    [
      'blank account',
      exampleFile({}, '\n \n'),
      '24:1 erreur le compte rendu est vide ; écrivez-le sous la seconde ligne ---',
    ],
    [
      'cut in the middle of a letter',
      bytes(exampleFile()).subarray(0, -3),
      '1:1 erreur n’est pas en UTF-8 à partir de la ligne 25 ; enregistrez le fichier dans ce codage',
    ],
    [
      'Latin-1',
      new Uint8Array(Buffer.from(exampleFile(), 'latin1')),
      '1:1 erreur n’est pas en UTF-8 à partir de la ligne 25 ; enregistrez le fichier dans ce codage',
    ],
    [
      'UTF-16',
      new Uint8Array(Buffer.from(`\ufeff${exampleFile()}`, 'utf16le')),
      '1:1 erreur est en UTF-16 ; enregistrez le fichier en UTF-8',
    ],
    [
      'UTF-16 without its mark',
      new Uint8Array(Buffer.from(exampleFile(), 'utf16le')),
      '1:1 erreur est en UTF-16 ; enregistrez le fichier en UTF-8',
    ],
    [
      'a NUL in the front matter',
      exampleFile({ announcer: 'announcer: X\0Y' }),
      '6:13 erreur a un caractère de contrôle (U+0000) ; retirez-le',
    ],
    [
      'lines that end with a carriage return alone',
      exampleFile().replaceAll('\n', '\r'),
      '1:4 erreur a un retour chariot seul ; enregistrez le fichier avec LF ou CRLF en fin de ligne',
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      '1:1 erreur n’est pas en UTF-8 à partir de la ligne 1 ; enregistrez le fichier dans ce codage',
    ],
    [
      '5 MB',
      exampleFile({}, `${EXAMPLE_ACCOUNT}${'mot '.repeat(1_250_000)}`),
      '1:1 erreur fait 5001 ko ; gardez-en 100 au plus',
    ],
  ]),
  ...inAccount([
    [
      'a comment only',
      '\n<!-- à écrire -->\n',
      '27:1 erreur le HTML n’est pas admis (<!-- à écrire -->) ; écrivez du Markdown, ou &lt; pour le signe <',
    ],
    [
      'raw HTML',
      '\nUn <b>mot</b>.\n',
      [
        '27:4 erreur le HTML n’est pas admis (<b>) ; écrivez du Markdown, ou &lt; pour le signe <',
        '27:10 erreur le HTML n’est pas admis (</b>) ; écrivez du Markdown, ou &lt; pour le signe <',
      ],
    ],
    [
      'a script',
      '\nMot\n\n<script>alert(1)</script>\n',
      '29:1 erreur le HTML n’est pas admis (<script>alert(1)</script>) ; écrivez du Markdown, ou &lt; pour le signe <',
    ],
    [
      'a link that runs',
      '\n[mot](javascript:alert)\n',
      '27:1 erreur le lien mène à « javascript:alert » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #',
    ],
    [
      'a link to another host without scheme',
      '\n[mot](//exemple.fr)\n',
      '27:1 erreur le lien mène à « //exemple.fr » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #',
    ],
    [
      'a link by reference',
      '\n[mot][a]\n\n[a]: data:text/html,x\n',
      '29:1 erreur le lien mène à « data:text/html,x » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #',
    ],
    [
      'an image from elsewhere',
      '\nMot ![x](https://exemple.fr/a.png)\n',
      '27:5 erreur l’image vient de « https://exemple.fr/a.png » ; mettez-la dans public/ et écrivez l’adresse qu’elle y a, qui commence par /',
    ],
    [
      'an image without words',
      '\n![ ](/a.png)\n',
      '27:1 erreur l’image n’a pas de mots pour qui ne la voit pas ; écrivez-les entre les crochets, ![…](/image.png)',
    ],
    [
      'an image by reference',
      '\nMot ![x][1]\n\n[1]: /favicon.svg\n',
      '27:5 erreur l’image a son adresse ailleurs dans le compte rendu ; écrivez-la dans ses propres parenthèses, ![…](/image.png)',
    ],
    [
      'a link to another host behind a tab',
      '\n[mot](/&#9;/exemple.fr)\n',
      '27:1 erreur le lien mène à « /\\u0009/exemple.fr » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #',
    ],
    [
      'a sign that turns the words around it',
      '\nMot \u202eà l’envers\u202c.\n',
      '27:5 erreur a un caractère de contrôle (U+202E) ; retirez-le',
    ],
    ['a second title', '\n# Titre\n', '27:1 erreur l’intertitre est de niveau 1 ; écrivez ici ##'],
    ['a level skipped', '\nMot\n\n## A\n\n#### B\n', '31:1 erreur l’intertitre est de niveau 4 ; écrivez ici ###'],
    [
      'an aligned table',
      '\n| a |\n|:-:|\n| b |\n',
      '27:1 erreur le tableau aligne ses colonnes ; écrivez --- sans deux-points',
    ],
    ['check boxes', '\n- [ ] mot\n', '27:1 erreur la liste a des cases à cocher ; retirez [ ] et [x]'],
    [
      'a long quotation',
      `\nIl dit : « ${'mot '.repeat(16)}».\n`,
      '27:1 erreur la citation « mot mot mot mot mot mot mot mot mot mot … » compte 16 mots ; gardez-en 15 au plus',
    ],
    [
      'a link to no page',
      '\n[mot](/annonces/2014-01-01-rien/)\n',
      '27:1 erreur le lien mène à /annonces/2014-01-01-rien/, que ce site n’a pas ; corrigez-le ou retirez-le',
    ],
    [
      'a link to a slip',
      '\n[mot](/methodes/)\n',
      '27:1 erreur le lien mène à /methodes/, que ce site n’a pas ; corrigez-le ou retirez-le. Vouliez-vous dire /methode/ ?',
    ],
    [
      'a link without its last slash',
      '\n[mot](/methode)\n',
      '27:1 erreur le lien mène à /methode, que ce site n’a pas ; corrigez-le ou retirez-le. Vouliez-vous dire /methode/ ?',
    ],
    [
      'a link to no place of a page',
      '\n[mot](/methode/#regle)\n',
      '27:1 erreur le lien mène à #regle, que cette page n’a pas ; écrivez l’une de #contenu, #compte, #chiffres, #registre, #dates, #absences, #sources, #corrections, #reutiliser',
    ],
    [
      'a link to no place of this page',
      '\n[mot](#compte-rendu-1)\n',
      '27:1 erreur le lien mène à #compte-rendu-1, que cette page n’a pas ; écrivez l’une de #contenu, #date, #preuve-annonce, #source, #citer, #corrections, #preuve-total, #totaux',
    ],
    [
      'a link to nothing',
      '\n[mot]()\n',
      '27:1 erreur le lien mène à «  » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #',
    ],
    [
      'a link to no host',
      '\n[mot](https://)\n',
      '27:1 erreur le lien mène à « https:// » ; écrivez une adresse qui commence par https://, http://, mailto:, / ou #',
    ],
    [
      'an image that is not there',
      '\n![x](/b.png)\n',
      '27:1 erreur le lien mène à /b.png, que ce site n’a pas ; corrigez-le ou retirez-le. Vouliez-vous dire /a.png ?',
    ],
    ['a NUL in the account', '\nmot\0\n', '27:4 erreur a un caractère de contrôle (U+0000) ; retirez-le'],
    [
      'an escape sequence in the account',
      '\n\u001b[31mmot\n',
      '27:1 erreur a un caractère de contrôle (U+001B) ; retirez-le',
    ],
  ]),
];
