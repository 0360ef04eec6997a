export { excerpt, saysAll } from "./domain/excerpt.ts";
export { findDocuments, findTasks, type Found } from "./read/find.ts";
