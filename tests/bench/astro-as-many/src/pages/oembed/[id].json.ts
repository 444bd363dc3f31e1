import type { APIRoute } from 'astro';
import { getCollection, type CollectionEntry } from 'astro:content';

export async function getStaticPaths() {
  const announcements = await getCollection('announcements');
  return announcements.map((announcement) => ({ params: { id: announcement.id }, props: { announcement } }));
}

export const GET: APIRoute<{ announcement: CollectionEntry<'announcements'> }> = ({ props: { announcement } }) => {
  const { title } = announcement.data;
  return new Response(
    `${JSON.stringify({ version: '1.0', type: 'rich', title, html: `/frames/${announcement.id}/` })}\n`,
  );
};
