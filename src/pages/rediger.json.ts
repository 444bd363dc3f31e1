import { lentContent } from '../files/content-folder.ts';
import { writingData } from '../formats/writing-data.ts';
import { respond } from '../routes/route.ts';

export const GET = async () => respond(writingData(await lentContent('.')), 'application/json');
