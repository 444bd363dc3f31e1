// What helps to cite a page: the buttons that copy, and the day on which it is consulted, which no build can know.

// Browsers allow it without asking, since the reader has just pressed the button.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]'))
  button.addEventListener('click', async () => {
    const said = button.parentElement!.querySelector('output')!;
    const before = button.closest('details')?.querySelector('pre')?.textContent ?? '';
    try {
      await navigator.clipboard.writeText(button.dataset['copied'] || before);
      said.textContent = 'Copié';
    } catch {
      said.textContent = 'Le navigateur ne l’a pas permis\u00a0: le texte est à sélectionner ci-dessus';
    }
  });

const now = new Date();
const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
const iso = parts.map((part) => String(part).padStart(2, '0')).join('-');
const inWords = now.toLocaleDateString('fr-FR', { dateStyle: 'long' }).replace(/^1 /, '1er ');

for (const place of document.querySelectorAll('[data-consulted]')) place.textContent = `, consultée le ${inWords}`;

for (const { firstChild: text } of document.querySelectorAll('.copyable pre')) {
  const written = text?.textContent ?? '';
  // The page is the last of what is cited, in BibTeX and in CSL-JSON.
  const consulted = written.startsWith('@')
    ? written.replace(/(?=  langid = [^@]*$)/, `  urldate = {${iso}},\n`)
    : written.replace(/(?=,"language":"fr"\}\n\]$)/, `,"accessed":{"date-parts":[[${parts.join(',')}]]}`);
  if (text) text.textContent = consulted;
}
