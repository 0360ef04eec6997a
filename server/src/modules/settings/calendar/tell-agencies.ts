import type { MovedKind } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import { notifyEach } from "../../notifications/index.ts";
import type { CarriedOut } from "./calendar-change.ts";
import { movedNouns } from "./moved-nouns.ts";

export interface MovedOfKind {
  kind: MovedKind;
  count: number;
  unitIds: string[];
}

/** Who hears of an agency's days: its head and focal officers; at the Office its chiefs. */
const HEARING = ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"];

/** Tells each agency once that limits of its own have moved, of which kinds, however many. */
export async function tellAgencies(
  { tx, now, today }: ActContext,
  { noticeId, what, ground }: Pick<CarriedOut, "noticeId" | "what" | "ground">,
  moved: readonly MovedOfKind[],
): Promise<void> {
  const units = [...new Set(moved.flatMap(({ unitIds }) => unitIds))];
  if (units.length === 0) return;
  const offices = Map.groupBy(
    await officersOf(tx, units, HEARING, today),
    ({ accountId }) => accountId,
  );
  const kindsOf = (account: string): string =>
    moved
      .filter(({ unitIds }) => offices.get(account)?.some(({ unitId }) => unitIds.includes(unitId)))
      .map(({ kind }) => movedNouns[kind])
      .join(", ");
  const why = what === "entered" ? `theo ${ground}` : `do rút thông báo ${ground}`;
  const alike = Map.groupBy(offices.keys(), kindsOf);
  await notifyEach(
    tx,
    now,
    [...alike].map(([kinds, accountIds]) => ({
      kind: "calendar.changed",
      subject: { type: "calendar-notice", id: noticeId },
      title: `Lịch làm việc thay đổi ${why}; hạn của một số ${kinds} của cơ quan đã được tính lại.`,
      key: what,
      accountIds,
    })),
  );
}
