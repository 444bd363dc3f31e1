import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoaders } from './files/content-loader.ts';
import { announcementSchema } from './announcement/schema.ts';
import { placeSchema } from './announcement/place.ts';
import { publisherSchema } from './check/about-file.ts';
import { redirectSchema } from './check/redirects-file.ts';

const loaders = contentLoaders();

export const collections = {
  announcements: defineCollection({ loader: loaders.announcements, schema: announcementSchema }),
  places: defineCollection({ loader: loaders.places, schema: placeSchema }),
  redirects: defineCollection({
    loader: loaders.redirects,
    schema: z.strictObject({ redirects: z.array(redirectSchema) }),
  }),
  about: defineCollection({
    loader: loaders.about,
    schema: z.strictObject({ about: z.strictObject({ publisher: publisherSchema, text: z.string() }).nullable() }),
  }),
};
