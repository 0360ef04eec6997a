import { useSearch } from "@tanstack/react-router";
import { acts } from "./acts.ts";
import { holds, useSession } from "./session.ts";

/**
 * Whether a desk of the Office shows what the person follows or everything. Who follows tasks sees their own first, who gives them
 * out the whole Office's; the address says where somebody wants the other.
 */
export function useOwnDesk(): boolean {
  const session = useSession();
  const { desk } = useSearch({ strict: false });
  if (desk !== undefined) return desk === "mine";
  return holds(session, ...acts.judgeResults) && !holds(session, ...acts.chooseMonitors);
}
