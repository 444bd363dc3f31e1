import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoaders } from './content-loader.ts';
import { announcementSchema } from './domain/announcement.ts';
import { placeSchema } from './domain/place.ts';
import { redirectSchema } from './domain/redirect.ts';

const loaders = contentLoaders();

export const collections = {
  announcements: defineCollection({ loader: loaders.announcements, schema: announcementSchema }),
  places: defineCollection({ loader: loaders.places, schema: placeSchema }),
  redirects: defineCollection({
    loader: loaders.redirects,
    schema: z.strictObject({ redirects: z.array(redirectSchema) }),
  }),
};
