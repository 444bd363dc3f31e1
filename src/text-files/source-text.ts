import type { Position } from '../announcement/account.ts';
import { FORBIDDEN_SIGN } from '../announcement/field.ts';
import type { FieldPath, Problem } from './problem.ts';
import type { YamlSource } from './yaml.ts';

/** An entry of a content folder: its path from the project's root and its bytes, null if it is not a regular file. */
export interface ContentFile {
  path: string;
  bytes: Uint8Array | null;
}

/** More than any announcement or gazetteer holds (the longest of the five has 3 kB), and little enough to be read at once. */
const MAX_FILE_BYTES = 100_000;

/** A text file once read: its text with LF line ends, and what is wrong with it as a text. */
export interface SourceText {
  path: string;
  text: string;
  problems: Problem[];
}

/** What is wrong at a place of a file: an error stops the build, a warning does not. */
interface Remark {
  message: string;
  path?: FieldPath;
  severity?: Problem['severity'];
}

/** A problem at a place of a file. */
export function problemAt(
  { path: file, text }: Pick<SourceText, 'path' | 'text'>,
  { line, column }: Position,
  { message, path = [], severity = 'error' }: Remark,
): Problem {
  return { file, line, column, severity, path, message, source: lineOf(text, line) };
}

/**
 * A problem of a field, where it stands in the file, or should stand (then without the line); none of a field that YAML itself
 * refused.
 */
export type Report = (
  path: FieldPath,
  message: string,
  options?: { part?: 'key' | 'value'; severity?: Problem['severity'] },
) => Problem[];

/** What reports the fields of a YAML text that begins below `linesAbove` lines of its file. */
export function reporterFor(source: Pick<SourceText, 'path' | 'text'>, yaml: YamlSource, linesAbove = 0): Report {
  const refused = new Set(yaml.problems.map(({ path }) => path.join('.')));
  return (path, message, { part = 'value', severity = 'error' } = {}) => {
    if (refused.has(path.join('.'))) return [];
    const { line, column } = yaml.locate(path, part);
    const problem = problemAt(source, { line: line + linesAbove, column }, { message, path, severity });
    return [yaml.has(path) ? problem : { ...problem, source: '' }];
  };
}

/** What YAML itself refused in such a text. */
export function yamlProblems(source: SourceText, yaml: YamlSource, linesAbove = 0): Problem[] {
  return yaml.problems.map(({ path, position: { line, column }, message }) =>
    problemAt(source, { line: line + linesAbove, column }, { message, path }),
  );
}

/** Reads the bytes of a file as UTF-8 text with LF line ends; what is no such text is among its problems. */
export function readText({ path, bytes }: ContentFile, maxBytes = MAX_FILE_BYTES): SourceText {
  const refuse = (message: string): SourceText => {
    const source = { path, text: '' };
    return { ...source, problems: [problemAt(source, { line: 1, column: 1 }, { message })] };
  };
  if (!bytes) return refuse('n’est pas un fichier ; mettez ici le texte lui-même');
  if (bytes.length > maxBytes)
    return refuse(`fait ${Math.ceil(bytes.length / 1000)} ko ; gardez-en ${maxBytes / 1000} au plus`);
  if (isUtf16(bytes)) return refuse('est en UTF-16 ; enregistrez le fichier en UTF-8');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return refuse(
      `n’est pas en UTF-8 à partir de la ligne ${lineOfFirstWrongByte(bytes)} ; enregistrez le fichier dans ce codage`,
    );
  }
  return { path, text, problems: CONTROL.test(text) ? wrongSigns(path, text) : [] };
}

/** A control character other than a tab and the end of a line, or a sign that no text of the site may hold. */
const CONTROL = new RegExp(`[^\\P{Cc}\\t\\n]|${FORBIDDEN_SIGN.source}`, 'u');

/** The first control character of each line. */
function wrongSigns(path: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.search(CONTROL) + 1;
    if (column === 0) return [];
    const message = wrongSign(line.codePointAt(column - 1)!);
    return [problemAt({ path, text }, { line: index + 1, column }, { message })];
  });
}

function lineOf(text: string, line: number): string {
  return text.split('\n', line)[line - 1] ?? '';
}

function wrongSign(code: number): string {
  if (code === 0x0d) return 'a un retour chariot seul ; enregistrez le fichier avec LF ou CRLF en fin de ligne';
  return `a un caractère de contrôle (U+${code.toString(16).toUpperCase().padStart(4, '0')}) ; retirez-le`;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first !== 0 && second === 0);
}

function lineOfFirstWrongByte(bytes: Uint8Array): number {
  const decoded = new TextDecoder().decode(bytes);
  return decoded.slice(0, decoded.indexOf('\ufffd')).split('\n').length;
}
