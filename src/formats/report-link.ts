/** Where an error of a page is reported: `contact` of `content/about.md`, with the page's absolute address in it. */
export function reportLink(contact: string, page: string): string {
  if (contact.startsWith('https://')) return contact.replaceAll('{page}', encodeURIComponent(page));
  const [subject, body] = ['Erreur dans la chronologie', `Page\u00a0: ${page}\n\nErreur\u00a0: `].map(
    encodeURIComponent,
  );
  return `mailto:${contact}?subject=${subject}&body=${body}`;
}
