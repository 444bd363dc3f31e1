import { serveSite } from '../../src/cli/serve.ts';
import { folderOf, VARIANTS } from './variants.ts';

/** Serves the variants that have a port while the tests run. */
export default async function serve(): Promise<() => void> {
  const names = ['root', 'folder'] as const;
  const served = await Promise.all(
    names.map(async (name) => {
      const { base, port } = VARIANTS[name];
      const { url, server } = await serveSite(folderOf(name), base, port);
      if (!url.includes(`:${port}/`))
        throw new Error(`Port ${port} is taken; stop what uses it and run the tests again.`);
      return server;
    }),
  );
  return () => served.forEach((server) => server.close());
}
