import { archiveResponse, archiveRoutes, type Archive } from '../../routes/feed-routes.ts';

export const getStaticPaths = () => archiveRoutes('atom');

export const GET = ({ props }: { props: Archive }) => archiveResponse('atom', props);
