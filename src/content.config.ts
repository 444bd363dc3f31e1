import { defineCollection } from 'astro:content';
import { contentLoaders } from './content-loader.ts';
import { announcementSchema } from './domain/announcement.ts';
import { placeSchema } from './domain/place.ts';

const loaders = contentLoaders();

export const collections = {
  announcements: defineCollection({ loader: loaders.announcements, schema: announcementSchema }),
  places: defineCollection({ loader: loaders.places, schema: placeSchema }),
};
