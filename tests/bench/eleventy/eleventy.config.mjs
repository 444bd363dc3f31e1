/** The Markdown is Markdown only, as it is for the others. */
export default function configure(config) {
  config.setUseGitIgnore(false);
  return { dir: { input: 'content' }, markdownTemplateEngine: false };
}
