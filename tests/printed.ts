/** What a command prints, as a console takes it. */
export function printed(): { output: Pick<Console, 'log' | 'error'>; stdout: () => string; stderr: () => string } {
  let [stdout, stderr] = ['', ''];
  return {
    output: {
      log: (text: string) => void (stdout += `${text}\n`),
      error: (text: string) => void (stderr += `${text}\n`),
    },
    stdout: () => stdout,
    stderr: () => stderr,
  };
}
