import type { z } from 'zod';
import { refusalsOf, type FieldPath, type Problem } from './problem.ts';
import { readText, reporterFor, yamlProblems, type ContentFile, type Report } from './source-text.ts';
import { readYaml } from './yaml.ts';

/** A file that is a list, in YAML, once read: its right items, each with its number in the list from 0, and what is wrong. */
export interface YamlList<Item> {
  items: { item: Item; index: number }[];
  problems: Problem[];
  report: Report;
}

/** Reads a list of items of a schema; `expected` says what to write if it is none. Never throws. */
export function readYamlList<Item>(file: ContentFile, schema: z.ZodType<Item>, expected: string): YamlList<Item> {
  const source = readText(file);
  if (source.problems.length > 0) return { items: [], problems: source.problems, report: () => [] };
  const yaml = readYaml(source.text);
  const list = yaml.value ?? [];
  const problems = yamlProblems(source, yaml);
  const report: Report = (...problem) =>
    reporterFor(source, yaml)(...problem).map((found) => ({ ...found, path: withId(found.path, list) }));
  if (!Array.isArray(list))
    return { items: [], problems: [...problems, ...report([], `n’est pas une liste ; écrivez ${expected}`)], report };
  const items = list.flatMap((value, index) => {
    const { data: item, error } = schema.safeParse(value);
    for (const { path, message, part } of error ? refusalsOf(schema, error) : [])
      problems.push(...report([index, ...path], message, { part }));
    return item === undefined ? [] : [{ item, index }];
  });
  return { items, problems, report };
}

/** The path of a field with the id of its item, if that has one, instead of the item's number: `bagdad.latitude`. */
function withId([index, ...rest]: FieldPath, list: unknown): FieldPath {
  if (index === undefined) return [];
  const id = (list as Record<number, { id?: unknown } | null>)[Number(index)]?.id;
  return [typeof id === 'string' && id !== '' ? id : index, ...rest];
}
