import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notifyEach, type Notice } from "../../notifications/index.ts";
import { whoAnswers } from "../read/who-answers.ts";

/** Tells the heads and focal officers of agencies, or of whoever took them over, each of its own line. */
export async function tellAgencies<Line extends { unitId: string }>(
  { tx, now, today }: ActContext,
  lines: readonly Line[],
  noticeOf: (line: Line, sentTo: string) => Notice,
): Promise<void> {
  const answering = await whoAnswers(
    tx,
    lines.map(({ unitId }) => unitId),
    today,
  );
  const standing = [...new Set([...answering.values()].map(({ unitId }) => unitId))];
  const officers = Map.groupBy(
    await officersOf(tx, standing, ["AGENCY_HEAD", "AGENCY_FOCAL"], today),
    ({ unitId }) => unitId,
  );
  await notifyEach(
    tx,
    now,
    lines.map((line) => {
      const { unitId, sentTo } = answering.get(line.unitId) ?? { unitId: line.unitId, sentTo: "" };
      const accountIds = (officers.get(unitId) ?? []).map(({ accountId }) => accountId);
      return { ...noticeOf(line, sentTo), accountIds };
    }),
  );
}
