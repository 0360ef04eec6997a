import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notify } from "../../notifications/index.ts";
import { documentNamed, type MonitoredFacts } from "../read/monitored-document.ts";

/** Who of an agency hears that it follows a directive. */
export const FOLLOWERS = ["AGENCY_HEAD", "AGENCY_FOCAL", "HOME_AFFAIRS", "OFFICE_CHIEF"] as const;

type Named = Pick<MonitoredFacts, "id" | "kind" | "number" | "symbol" | "subject">;

/** The agency's head, focal officers and evaluators learn that they follow a directive. */
export async function tellMonitor(
  { tx, now, today }: ActContext,
  document: Named,
  unitId: string,
): Promise<void> {
  const officers = await officersOf(tx, [unitId], FOLLOWERS, today);
  await notify(
    tx,
    now,
    officers.map(({ accountId }) => accountId),
    {
      kind: "document-monitors.charged",
      subject: { type: "document", id: document.id },
      title: `Cơ quan bạn được giao theo dõi việc thực hiện ${documentNamed(document)}.`,
      key: `charged:${unitId}:${today}`,
    },
  );
}
