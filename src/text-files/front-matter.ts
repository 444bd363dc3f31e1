import matter from 'gray-matter';
import type { Position } from '../announcement/account.ts';
import type { Problem } from './problem.ts';
import {
  problemAt,
  readText,
  reporterFor,
  yamlProblems,
  type ContentFile,
  type Report,
  type SourceText,
} from './source-text.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** A Markdown file with front matter, in YAML, once read. */
export interface MarkdownFile {
  /** What is wrong with it as such; the fields are its schema's matter. */
  problems: Problem[];
  /** Whether it has front matter at all, and a body. */
  isWhole: boolean;
  /** What the front matter holds; undefined if it cannot be read. */
  data: unknown;
  /** The Markdown below the front matter. */
  body: string;
  /** Reports a field of the front matter. */
  report: Report;
  /** Reports a place of the body, whose first line is 1. */
  reportInBody(position: Position, message: string): Problem;
}

/** The line that closes the front matter. */
const CLOSING = /\n---.*/;

/** Reads a Markdown file with front matter. Never throws: whatever is wrong is among its problems. */
export function readMarkdownFile(file: ContentFile): MarkdownFile {
  const source = readText(file);
  const problems = source.problems.length > 0 ? source.problems : wrongFences(source);
  if (problems.length > 0) return { problems, isWhole: false, data: undefined, body: '', ...reportersFor(file) };
  const { yaml, body } = splitParts(source.text);
  return {
    problems: yamlProblems(source, yaml, 1),
    isWhole: true,
    data: yaml.value,
    body,
    ...reportersFor(file),
    report: reporterFor(source, yaml, 1),
  };
}

/** What reports places of a file later on. What YAML knows of positions is large, and seldom asked: the text is read again. */
export function reportersFor(file: ContentFile): Pick<MarkdownFile, 'report' | 'reportInBody'> {
  const frontMatterOf = (text: string) => text.slice(4, (CLOSING.exec(text)?.index ?? text.length) + 1);
  return {
    report: (...problem) => {
      const source = readText(file);
      return reporterFor(source, readYaml(frontMatterOf(source.text)), 1)(...problem);
    },
    reportInBody: ({ line, column }, message) => {
      const source = readText(file);
      const above = linesIn(source.text, CLOSING.exec(source.text)?.index ?? 0) + 1;
      return problemAt(source, { line: above + line, column }, { message });
    },
  };
}

/** What is wrong with the two lines that stand around the front matter. */
function wrongFences(source: SourceText): Problem[] {
  const { text } = source;
  const refuse = (message: string, line = 1) => [problemAt(source, { line, column: 1 }, { message })];
  const [opening = ''] = text.split('\n', 1);
  if (opening !== '---') return refuse(wrongOpening(opening));
  const closing = CLOSING.exec(text);
  if (!closing) return refuse('a un en-tête qui ne finit pas ; écrivez --- seul sur la ligne qui suit sa dernière clé');
  if (closing[0] === '\n---') return [];
  return refuse('finit son en-tête par autre chose que --- ; écrivez --- seul', linesIn(text, closing.index) + 1);
}

function wrongOpening(line: string): string {
  if (line.trim() === '---') return 'a des espaces à côté de son premier --- ; écrivez --- seul';
  if (line.startsWith('---'))
    return `commence par « ${line.slice(0, 20)} » ; écrivez --- seul : l’en-tête n’est que du YAML`;
  return 'ne commence pas par un en-tête ; écrivez --- seul sur la première ligne';
}

/** Splits a text in two. gray-matter takes what its engine returns for the data. */
function splitParts(text: string): { yaml: YamlSource; body: string } {
  const engine = (frontMatter: string) => readYaml(frontMatter.replace(/^\n/, ''));
  const { data, content } = matter(text, { engines: { yaml: engine } });
  // Of empty front matter, gray-matter asks no engine.
  return { yaml: 'locate' in data ? (data as YamlSource) : readYaml(''), body: content };
}

function linesIn(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}
