import { addDays } from "@dondoc/workcalendar";
import type { Runtime } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Database } from "../kernel/database/connect.ts";
import { preparePublication, publishResults } from "../modules/publication/index.ts";

interface PublicationStage {
  owner: Database;
  at: (instant: string) => Runtime;
  specialist: Actor;
  chief: Actor;
  today: string;
}

/** The results of the quarter that has ended, published a week later; none while that is to come, or there was nothing in it. */
export async function writeDemoPublication({
  owner,
  at,
  specialist,
  chief,
  today,
}: PublicationStage): Promise<void> {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const quarter = Math.ceil(month / 3) - 1 || 4;
  const of = quarter === 4 && month <= 3 ? year - 1 : year;
  const end = addDays(new Date(Date.UTC(of, quarter * 3, 1)).toISOString().slice(0, 10), -1);
  const day = addDays(end, 7);
  const task = await owner
    .selectFrom("app.task")
    .select("id")
    .where("received_on", "<=", end)
    .limit(1)
    .executeTakeFirst();
  if (day > today || !task) return;
  const { id } = await preparePublication.perform(at(`${day}T08:30:00+07:00`), specialist, {
    period: `${of}-Q${quarter}`,
  });
  await publishResults.perform(at(`${day}T15:00:00+07:00`), chief, {
    publicationId: id,
    version: 1,
  });
}
