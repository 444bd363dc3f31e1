// In development only: what is wrong in the content, at the foot of the page, until it is mended.

const panel = document.createElement('details');
const [count, told] = [document.createElement('summary'), document.createElement('pre')];
panel.open = true;
panel.role = 'alert';
panel.append(count, told);
panel.style.cssText =
  'position: fixed; inset: auto 0 0; z-index: 1; max-height: 40vh; overflow: auto; padding: 0.5rem 1rem; background: #fff; color: #000; border-top: 0.25rem solid #b00; font: 0.875rem/1.4 monospace';
told.style.whiteSpace = 'pre-wrap';

import.meta.hot?.on('content:mistakes', (mistakes: { count: string; told: string }) => {
  [count.textContent, told.textContent] = [mistakes.count, mistakes.told];
  if (mistakes.count === '') panel.remove();
  else document.body.append(panel);
});
import.meta.hot?.send('content:mistakes');
