// Writes the day on which a reader consults a page where the page is cited: no build can know it.

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
