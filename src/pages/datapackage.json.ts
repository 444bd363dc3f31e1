import { dataPackageResponse } from '../routes/data-routes.ts';

export const GET = dataPackageResponse;
