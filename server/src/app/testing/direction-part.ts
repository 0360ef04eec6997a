import { does, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";

/**
 * The part of the walk in which the Party's viewer and the Chair direct on a task: one answered by its head, one taken back.
 * How each stands, in the alphabet's order: both may be given in the same instant.
 */
export async function walkDirections(office: Office): Promise<string[]> {
  const { taskId } = await releaseTask(office, 1988);
  const party = await office.house.enter("tinhuy@tinhmau.example");
  const asked = await does(party, "giveDirection", { taskId, content: "Nêu rõ vì sao chưa xong." });
  await does(office.finance, "answerDirection", {
    directionId: asked.id,
    version: asked.version,
    answer: "Chờ ý kiến của một sở; xong trong tuần tới.",
    documentNumber: "15/BC-STC",
  });
  const { id, version } = await does(office.chair, "giveDirection", {
    taskId,
    content: "Báo cáo.",
  });
  await does(office.chair, "withdrawDirection", { directionId: id, version, reason: "Đã rõ." });
  const { body } = await party.call("getTaskDirections", { params: { id: taskId } });
  return body.directions.map(({ standing }) => standing).toSorted();
}
