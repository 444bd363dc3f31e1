import { archiveResponse, archiveRoutes, type Archive } from '../../routes/feed-routes.ts';

export const getStaticPaths = () => archiveRoutes('json');

export const GET = ({ props }: { props: Archive }) => archiveResponse('json', props);
