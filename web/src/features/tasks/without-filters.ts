import type { taskListRoute } from "../../app/routes.ts";

export type Filters = ReturnType<typeof taskListRoute.useSearch>;
export type FilterName = Exclude<keyof Filters, "list">;

/** The address without some of its filters: an absent key, never an empty one. */
export const withoutFilters = (filters: Filters, ...names: FilterName[]): Filters =>
  Object.fromEntries(
    Object.entries(filters).filter(([name]) => !names.some((one) => one === name)),
  );
