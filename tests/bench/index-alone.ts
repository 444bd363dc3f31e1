// Reads the content of the project it runs in, makes the index of the search and nothing else, and tells how long that took.
import { checkFolder } from '../../src/files/content-folder.ts';
import { writeSearchIndex } from '../../src/build/search-index.ts';

const content = await checkFolder('.');
const from = performance.now();
await writeSearchIndex(content, '.index-alone');
console.log(((performance.now() - from) / 1000).toFixed(2));
