import { serveSite } from '../../src/cli/serve.ts';
import { folderOf, VARIANTS, type VariantName } from './variants.ts';

/** Serves the variants that have a port while the tests run. */
export default async function serve(): Promise<() => void> {
  const names = Object.keys(VARIANTS) as VariantName[];
  const servers = await Promise.all(
    names.map(async (name) => {
      const { base, port } = VARIANTS[name];
      if (port === null) return null;
      const { url, server } = await serveSite(folderOf(name), base, port);
      if (!url.includes(`:${port}/`))
        throw new Error(`Port ${port} is taken; stop what uses it and run the tests again.`);
      return server;
    }),
  );
  return () => servers.forEach((server) => server?.close());
}
