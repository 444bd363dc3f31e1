// Copies what a button holds. Browsers allow it without asking, since the reader has just pressed it.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]'))
  button.addEventListener('click', async () => {
    const said = button.parentElement!.querySelector('output')!;
    try {
      await navigator.clipboard.writeText(button.dataset['copied']!);
      said.textContent = 'Adresse copiée';
    } catch {
      said.textContent = 'Le navigateur ne l’a pas permis\u00a0: l’adresse est à sélectionner ci-dessus';
    }
  });
