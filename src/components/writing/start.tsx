import '../../writing/strict-policy.ts';
import { render } from 'preact';
import { dayHere } from '../../cli/clock.ts';
import { startDesk } from '../../writing/desk.ts';
import { fetchSite } from '../../writing/known-site.ts';
import { App } from './App.tsx';
import { typesetAll } from './typeset-all.ts';

const root = document.getElementById('redaction')!;

typesetAll();
// A file that is dropped beside its place does not take the page's.
for (const event of ['dragover', 'drop']) document.addEventListener(event, (dropped) => dropped.preventDefault());
try {
  const site = await fetchSite(root.dataset['content']!);
  root.textContent = '';
  startDesk(site, dayHere(), (desk) => render(<App desk={desk} />, root));
} catch (error) {
  root.textContent = (error as Error).message;
}
