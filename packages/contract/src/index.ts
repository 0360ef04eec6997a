export * from "./primitives.ts";
export * from "./problem.ts";
export * from "./access.ts";
export * from "./organisation.ts";
export * from "./documents.ts";
export * from "./tasks.ts";
export * from "./settings.ts";
export * from "./routes.ts";
