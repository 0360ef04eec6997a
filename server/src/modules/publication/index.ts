export { publicationRoutes } from "./http/publication-routes.ts";
export { preparePublication } from "./write/prepare-publication.ts";
export { publishResults } from "./write/publish-results.ts";
