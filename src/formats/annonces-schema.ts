import { z } from 'zod';
import { placeSchema } from '../announcement/place.ts';
import { ANNOUNCEMENT_ID, announcementSchema, DATE_NOTE_RULE } from '../announcement/schema.ts';

const id = z.string().meta({ pattern: ANNOUNCEMENT_ID.source });
const address = z.string().meta({ format: 'uri' });
const approximate = z.boolean().describe('Vrai si l’un des nombres dont il vient est approximatif.');

const total = (when: string) =>
  z
    .strictObject({
      value: z.int().meta({ minimum: 0 }).describe('Nombre de militaires.'),
      upTo: z.int().optional().describe('L’autre borne, si la source donne ce total par une fourchette.'),
      basis: z.enum(['stated', 'derived']).describe('stated : donné par la source ; derived : calculé.'),
      approximate,
    })
    .nullable()
    .describe(`Le total ${when} l’annonce, ou null s’il n’est pas connu.`);

const gap = z
  .union([
    z.strictObject({
      since: id.describe('L’annonce dont le total est comparé.'),
      value: z.int().describe('Ce qu’aucune annonce réunie ici n’explique.'),
      approximate,
    }),
    z.strictObject({ since: z.null(), reason: z.string().describe('Pourquoi l’écart n’est pas calculable.') }),
  ])
  .describe('L’écart avec le total précédent.');

const { draft: _, reports: __, ...written } = announcementSchema.shape;
const { source, announcer, troopDelta, statedTotal } = written;

const article = z
  .strictObject({
    id: id.describe('Identifiant permanent de l’article.'),
    url: address.describe('Adresse permanente de sa page.'),
    source,
    announcer,
    troopDelta,
    statedTotal,
    location: placeSchema.describe('Le lieu qu’il donne.'),
    agrees: z
      .strictObject({
        troopDelta: z.boolean().describe('Le même renfort ou retrait ?'),
        statedTotal: z.boolean().nullable().describe('Le même total ? null si l’un des deux articles n’en donne pas.'),
        location: z.boolean().describe('Le même lieu ?'),
      })
      .nullable()
      .describe('Dit-il la même chose que le premier article ? null pour celui-ci.'),
  })
  .describe('Un article qui rapporte l’annonce.');

const whole = z.strictObject({
  $schema: address.describe('L’adresse de ce schéma.'),
  title: z.string().describe('Le nom du site.'),
  url: address.describe('L’adresse du site.'),
  language: z.string().describe('La langue des textes (BCP 47).'),
  license: address.describe('La licence des textes et des données.'),
  spdx: z.string().describe('La même, par son identifiant SPDX.'),
  version: z.string().describe('Ce que contiennent les données : la même version, les mêmes données.'),
  modified: z
    .string()
    .meta({ format: 'date' })
    .nullable()
    .describe('Le jour du dernier ajout ou de la dernière correction.'),
  announcements: z
    .array(
      z
        .strictObject({
          id: id.describe('Identifiant permanent de l’annonce.'),
          url: address.describe('Adresse permanente de l’annonce.'),
          ...written,
          location: placeSchema.describe('Le lieu où vont les troupes.'),
          before: total('avant'),
          after: total('après'),
          gap,
          articles: z
            .array(article)
            .min(1)
            .describe('Les articles qui rapportent l’annonce ; le premier est celui qui est compté.'),
          origins: z
            .int()
            .meta({ minimum: 1 })
            .describe('Nombre d’origines : les articles qui créditent la même agence n’en font qu’une.'),
        })
        .meta(DATE_NOTE_RULE),
    )
    .describe('Les annonces, dans l’ordre chronologique.'),
});

/** The text of `annonces.schema.json`: the schema of `annonces.json` (JSON Schema 2020-12); `id` is its own absolute address. */
export function annoncesSchemaJson(id: string, title: string): string {
  const { $schema, ...schema } = z.toJSONSchema(whole);
  return `${JSON.stringify({ $schema, $id: id, title, ...schema }, null, 2)}\n`;
}
