import { feedResponse } from '../routes/feed-routes.ts';

export const GET = () => feedResponse('atom');
