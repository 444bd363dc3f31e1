import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { announcementSchema } from './domain/announcement.ts';
import { placeSchema } from './domain/place.ts';

export const collections = {
  announcements: defineCollection({
    loader: glob({
      base: './content/announcements',
      pattern: '*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: announcementSchema,
  }),
  places: defineCollection({ loader: file('content/places.yaml'), schema: placeSchema }),
};
