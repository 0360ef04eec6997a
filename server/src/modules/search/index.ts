export { excerpt, saysAll } from "./domain/excerpt.ts";
export { findDocuments, findTasks } from "./read/find.ts";
