import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem.ts";

/** A refusal is final; a lost connection is tried twice more. */
const shouldRetry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiProblem && error.mayHaveHappened;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Else React Query would hold calls back without a word while the machine is offline, and send them later by itself.
    queries: { retry: shouldRetry, staleTime: 15_000, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});
