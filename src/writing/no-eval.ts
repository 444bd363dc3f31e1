import { config } from 'zod';

// Zod compiles schemas with `new Function` unless it is told not to, which the policy of the page refuses. Imported first: before
// any schema is made.
config({ jitless: true });
