/** Where the site is published, as the environment says it. */
export interface SiteAddress {
  /** The origin, `https://example.org`, without a slash at its end. */
  site: string;
  /** The folder, `/` or `/irak/`, with a slash at both ends. */
  base: string;
  /** What to tell whoever builds without saying where the site goes. */
  warning: string | null;
}

const LOCAL = 'http://localhost:4321';

/** Reads `SITE_URL` (an origin) and `BASE_PATH` (a folder). Throws an error that says what to write if one is wrong. */
export function readSiteAddress(environment: Record<string, string | undefined>): SiteAddress {
  const { SITE_URL = '', BASE_PATH = '' } = environment;
  const url = URL.parse(SITE_URL || LOCAL);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `SITE_URL is "${SITE_URL}"; write an origin such as https://example.org, and the folder in BASE_PATH.`,
    );
  const base = `/${BASE_PATH}/`.replace(/\/+/g, '/');
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base) || /\/\.{1,2}\//.test(base))
    throw new Error(`BASE_PATH is "${BASE_PATH}"; write a folder such as /irak/, of letters, digits and hyphens.`);
  const warning = SITE_URL ? null : `SITE_URL is not set: addresses in this build begin with ${LOCAL}`;
  return { site: url.origin, base, warning };
}
