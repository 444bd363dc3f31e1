import type { APIRoute } from 'astro';
import { dataPackage } from '../formats/datapackage.ts';
import { dataset, SITE } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(dataPackage({ ...dataset(), description: SITE.description, licenseName: 'CC-BY-4.0' }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
