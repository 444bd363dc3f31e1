import { basename } from 'node:path';

// Eleventy takes the day out of a file's name: two announcements would have one address.
export default {
  layout: 'announcement.njk',
  tags: 'announcement',
  eleventyComputed: { permalink: ({ page }) => `/${basename(page.inputPath, '.md')}/` },
};
