import { isWorkingDay } from "@dondoc/workcalendar";
import { z } from "zod";
import { theProgram } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { declareJob, enqueueAt, handleJob, type HandledJob } from "../../../kernel/jobs/job.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { readSettings } from "../../settings/index.ts";
import { writeDigests } from "./write-digests.ts";

const digest = declareJob({
  name: "urging.digest",
  title: "Viết bản tin sáng",
  payload: z.object({ day: z.iso.date() }),
  lane: "light",
  tries: 10,
  keyed: true,
});

/** Puts the morning's digest in the queue for the hour that the province has set; on days off there is none. */
export const digestRound: Round = {
  name: "urging.digest",
  title: "Hẹn giờ gửi bản tin sáng",
  at: "00:40",
  run: ({ db, clock }, day) =>
    inScope(db, theProgram, async (tx) => {
      const settings = await readSettings(tx, day);
      if (!isWorkingDay(settings.calendar, day) || day < localDateOf(clock.now())) return 0;
      await enqueueAt(
        tx,
        digest,
        { day },
        new Date(`${day}T${settings["digest.at"]}:00+07:00`),
        day,
      );
      return 1;
    }),
};

/** Writes the digests when their hour has come; a morning that was missed altogether is left to the next. */
export const digestWriter: HandledJob = handleJob(digest, {
  async run({ day }, { runtime: { db, clock } }) {
    const now = clock.now();
    if (day === localDateOf(now)) await inScope(db, theProgram, (tx) => writeDigests(tx, now, day));
  },
  // The queue has shouted at every try; the day's reminders stand in the program.
  giveUp: async () => undefined,
});
