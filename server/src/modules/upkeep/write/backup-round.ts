import { vietnameseDate } from "@dondoc/workcalendar";
import type { BackupLine } from "@dondoc/contract";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { backupStanding } from "../read/backup-standing.ts";
import { tellKeepers } from "./tell-keepers.ts";

/** Each morning after the night's backup: whether there is one, for those who could still make one today. */
export const backupRound: Round = {
  name: "upkeep.backup",
  title: "Báo khi bản sao lưu quá cũ hoặc hỏng",
  at: "08:00",
  async run(runtime, day) {
    // A day made up for later has nothing to say of today's backups that today does not say itself.
    if (day !== localDateOf(runtime.clock.now())) return 0;
    const standing = await backupStanding(runtime);
    const title = inWords(standing);
    if (title === null) return 0;
    return tellKeepers(runtime, {
      kind: "upkeep.backup",
      title,
      body: standing.failed?.because ?? null,
      // Who has decided to do without is not reminded every morning; who had one and has it no more, is.
      key: standing.state === "never" ? "backup:never" : `backup:${day}`,
    });
  },
};

function inWords({ state, hours, last, failed }: BackupLine): string | null {
  const dayOf = (at: string) => vietnameseDate(localDateOf(new Date(at)));
  if (state === "never") return "Chưa có bản sao lưu nào; xem “Vận hành”.";
  if (state === "failing" && failed)
    return `Sao lưu ngày ${dayOf(failed.at)} không làm được; xem “Vận hành”.`;
  if (state === "old" && last)
    return `Bản sao lưu cuối, ngày ${dayOf(last.at)}, đã quá ${hours} giờ; xem “Vận hành”.`;
  return null;
}
