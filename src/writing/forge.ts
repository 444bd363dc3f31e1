/** The longest address that forges take, in characters. */
const MAX_LENGTH = 8000;

/**
 * The page of a forge where a new file is proposed, with the text in it where the forge takes one from an address (GitHub, and
 * Gitea and Forgejo, as their documentations say; GitLab does not) and it is not too long: `hasText` says so. The branch is `main`.
 */
export function newFilePage(repository: string, path: string, text: string): { url: string; hasText: boolean } {
  const { hostname } = new URL(repository);
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const base = repository.replace(/\/$|\.git$/, '');
  if (/(?:^|\.)gitlab\./.test(hostname))
    return { url: `${base}/-/new/main?${new URLSearchParams({ file_name: path })}`, hasText: false };
  const isGitHub = hostname === 'github.com';
  const page = `${base}/${isGitHub ? 'new' : '_new'}/main/${folder}`;
  const whole = `${page}?${new URLSearchParams({ filename: name, value: text })}`;
  if (whole.length <= MAX_LENGTH) return { url: whole, hasText: true };
  return { url: `${page}?${new URLSearchParams({ filename: name })}`, hasText: false };
}

/** The page of a forge where a file that is there is changed. */
export function editPage(repository: string, path: string): string {
  const base = repository.replace(/\/$|\.git$/, '');
  const { hostname } = new URL(repository);
  const words = hostname === 'github.com' ? 'edit' : /(?:^|\.)gitlab\./.test(hostname) ? '-/edit' : '_edit';
  return `${base}/${words}/main/${path}`;
}
