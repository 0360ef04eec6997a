import type { DocumentDetail, TaskDetail } from "@dondoc/contract";
import { dispatchText, does, takenIn, type Office } from "../../testing/office.ts";

export const dates = { received: "2026-11-18", today: "2026-11-23" };

export type Week = ReturnType<typeof beginWeek>;

/** What every part of the walk over all acts leans on: the records as they stand, and a dispatch that comes in. */
export function beginWeek(office: Office) {
  const documentOf = async (id: string, who = office.specialist): Promise<DocumentDetail> =>
    (await who.call("getDocument", { params: { id } })).body;
  const taskOf = async (id: string, who = office.specialist): Promise<TaskDetail> =>
    (await who.call("getTask", { params: { id } })).body;
  return {
    documentOf,
    taskOf,
    versionOf: async (id: string) => ({ documentId: id, version: (await documentOf(id)).version }),
    onTask: async (taskId: string) => ({ taskId, version: (await taskOf(taskId)).version }),
    async takeIn(number: number, receivedOn = dates.received): Promise<string> {
      const file = {
        name: `cong-van-${number}.txt`,
        bytes: new TextEncoder().encode(dispatchText(number)),
      };
      const sent = { receivedOn };
      return takenIn(await does(office.clerk, "intakeDocument", sent, file)).id;
    },
  };
}
