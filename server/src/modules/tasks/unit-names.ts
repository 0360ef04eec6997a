/** For a list, one look through the versions instead of one a row. */
export { unitNamesOn as unitNames } from "../organisation/index.ts";
