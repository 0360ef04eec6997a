import { vietnameseDate } from "@dondoc/workcalendar";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { tellKeepers } from "./tell-keepers.ts";

/** Until the journal is sealed again whoever owns the database could change it unseen: told once a day on which it fails. */
export async function tellOfFailedSeal(runtime: Runtime, because: string): Promise<void> {
  const day = localDateOf(runtime.clock.now());
  await tellKeepers(runtime, {
    kind: "upkeep.seal-failed",
    title: `Ngày ${vietnameseDate(day)} không niêm phong được nhật ký; hãy xem khóa niêm phong (AUDIT_KEYS) và nhật ký của chương trình.`,
    body: because,
    key: `seal:${day}`,
  });
}
