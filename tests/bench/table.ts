/** Several measures of one thing. */
export interface Sample {
  median: number;
  least: number;
  most: number;
}

/** Rows of numbers side by side; a cell that was not measured is null. */
export interface Table {
  title: string;
  columns: readonly string[];
  rows: { name: string; cells: readonly (string | null)[] }[];
  /** How it was measured, in a sentence or two. */
  note: string;
}

/**
 * A goal and what was measured, as they are told; `isMet` is null if it could not be measured, or if it is no goal but
 * stands below one as its reason.
 */
export interface Goal {
  what: string;
  goal: string;
  measured: string;
  isMet: boolean | null;
}

/** What a part of the benchmark gives. */
export interface Report {
  tables: Table[];
  goals: Goal[];
}

/** Gives the median of some measures and their spread. Throws if there are none. */
export function sampleOf(values: readonly number[]): Sample {
  if (values.length === 0) throw new Error('There is nothing to sample.');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** Writes a sample as its median and its spread, « 1.23 (1.20–1.31) s ». */
export function writeSample({ median, least, most }: Sample, unit: string, digits = 0): string {
  const write = (value: number) => value.toFixed(digits);
  const spread = write(least) === write(most) ? '' : ` (${write(least)}–${write(most)})`;
  return `${write(median)}${spread} ${unit}`.trim();
}

/** Gives a goal on the ratio of two samples: at most `most`, or at least `least`. */
export function ratioGoal(
  what: string,
  [part, whole]: [Sample | null | undefined, Sample | null | undefined],
  bound: { most: number } | { least: number },
): Goal {
  const goal = 'most' in bound ? `≤ ${bound.most} ×` : `≥ ${bound.least} ×`;
  if (!part || !whole) return { what, goal, measured: 'not measured', isMet: null };
  const ratio = part.median / whole.median;
  const isMet = 'most' in bound ? ratio <= bound.most : ratio >= bound.least;
  return { what, goal, measured: `${ratio.toFixed(2)} ×`, isMet };
}

/** Gives a goal on a sample: below `below`, in a unit. */
export function belowGoal(what: string, sample: Sample | null | undefined, below: number, unit: string): Goal {
  const goal = `< ${below} ${unit}`;
  if (!sample) return { what, goal, measured: 'not measured', isMet: null };
  return { what, goal, measured: writeSample(sample, unit, below < 10 ? 2 : 0), isMet: sample.median < below };
}

/** Adds a report to another; the rows of a table that is there already are added to it. */
export function add(whole: Report, { tables, goals }: Report): void {
  whole.goals.push(...goals);
  for (const table of tables) {
    const known = whole.tables.find(({ title }) => title === table.title);
    if (known) known.rows.push(...table.rows);
    else whole.tables.push({ ...table, rows: [...table.rows] });
  }
}

/** Writes tables and goals as Markdown. */
export function writeReport({ tables, goals }: Report): string {
  const verdict = (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'met' : '**not met**');
  const rows = goals.map(({ what, goal, measured, isMet }) => [what, goal, measured, verdict(isMet)]);
  return [
    ...(goals.length > 0 ? ['## Goals', writeRows(['what', 'goal', 'measured', ''], rows)] : []),
    ...tables.flatMap(({ title, columns, rows, note }) => [
      `## ${title}`,
      note,
      writeRows(
        ['', ...columns],
        rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell ?? '—')]),
      ),
    ]),
  ].join('\n\n');
}

function writeRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
