/** What Node says in English of a file or folder that it cannot open, in French. */
const OF_FILES: Record<string, string> = {
  ENOENT: 'n’existe pas',
  ENOTDIR: 'n’est pas un dossier',
  EISDIR: 'est un dossier',
  EACCES: 'ne se laisse pas ouvrir ; changez-en les droits',
};

/** The words of an error for who edits the content: in French where Node has its own, else those of the error. */
export function sayError(error: unknown): string {
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const said = OF_FILES[code];
  return said && path ? `${path} ${said}` : message;
}

/** Whether an error is one of the arguments of a command: an option that it does not know, or one without its value. */
export function isOfArguments(error: unknown): boolean {
  return ((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
}
