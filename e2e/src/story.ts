import type { BodyOf, Routes } from "@dondoc/contract";
import type { Page } from "playwright-core";
import { api } from "./api.ts";
import { day, type Dispatch, dispatch } from "./dispatch.ts";
import { type Role, windowOf } from "./visitor.ts";

export const SPECIALIST: Role = "Chuyên viên Văn phòng UBND";
export const CHIEF: Role = "Lãnh đạo Văn phòng UBND";
export const DIRECTOR: Role = "Giám đốc Sở Tài chính";
export const CHAIR: Role = "Chủ tịch UBND tỉnh";

/** A task that the Office has just given to Sở Tài chính. */
export interface GivenTask {
  id: string;
  address: string;
  documentId: string;
  dispatch: Dispatch;
}

/** Takes a dispatch in, without looking at it. @returns the document's id. */
export async function takeIn(
  page: Page,
  { text, reference }: Dispatch,
  receivedOn = day(0),
): Promise<string> {
  const taken = await api(page, "intakeDocument", {
    file: { name: `${reference.replace("/", "-")}.txt`, text },
    body: { receivedOn },
  });
  if (taken.outcome !== "document") throw new Error("it waits to be read");
  return taken.id;
}

interface Giving {
  issued?: number;
  due?: number;
  /** What the reviewer puts in the place of the term that was read. */
  term?: BodyOf<Routes["correctAssignment"]>["due"];
}

/** The shortest way from a dispatch to one task of Sở Tài chính: read, all else rejected, proposed, released. */
export async function giveTask(
  { issued = -1, due = 30, term }: Giving = {},
  receivedOn = day(0),
): Promise<GivenTask> {
  const given = dispatch({ issued, due });
  const [specialist, chief] = [await windowOf(SPECIALIST), await windowOf(CHIEF)];
  const documentId = await takeIn(specialist, given, receivedOn);
  const read = await api(specialist, "getDocument", { params: { id: documentId } });
  for (const { id: assignmentId, version, parties } of read.assignments) {
    const isOurs = parties.some(
      ({ role, unit }) => role === "assignee" && unit?.name === "Sở Tài chính",
    );
    if (isOurs) {
      const body = { assignmentId, version, mode: "followed" as const, ...(term && { due: term }) };
      const corrected = await api(specialist, "correctAssignment", { body });
      await api(specialist, "acceptAssignment", {
        body: { assignmentId, version: corrected.version },
      });
    } else {
      const reason = "Không thuộc phạm vi của phép thử.";
      await api(specialist, "rejectAssignment", { body: { assignmentId, version, reason } });
    }
  }
  const { version } = await api(specialist, "getDocument", { params: { id: documentId } });
  const proposed = await api(specialist, "proposeBatch", {
    body: { documentId, version, fullyRead: true },
  });
  await api(chief, "releaseBatch", { body: { documentId, version: proposed.version } });
  const { items } = await api(specialist, "listTasks", { query: { list: "all", documentId } });
  const [task] = items;
  if (!task || items.length > 1) throw new Error(`expected one task, found ${items.length}`);
  return { id: task.id, address: `/nhiem-vu/${task.id}`, documentId, dispatch: given };
}

/** Sở Tài chính has acknowledged the task and reported its result, with the evidence of today. */
export async function submitResult({ id }: Pick<GivenTask, "id">): Promise<void> {
  const director = await windowOf(DIRECTOR);
  const { version, state } = await api(director, "getTask", { params: { id } });
  const acknowledged =
    state === "ASSIGNED"
      ? await api(director, "acknowledgeTask", { body: { taskId: id, version } })
      : { version };
  const evidence = [
    { documentNumber: "77/TTr-STC", issuedOn: day(0), receivedBy: "UBND tỉnh An Sơn" },
  ];
  await api(director, "submitResult", {
    body: { taskId: id, version: acknowledged.version, evidence },
  });
}

/** As giveTask does, of a document that is already in: the assignment of Sở Tài chính goes out, all else is rejected. */
export async function releaseOurs(documentId: string): Promise<void> {
  const [specialist, chief] = [await windowOf(SPECIALIST), await windowOf(CHIEF)];
  const read = await api(specialist, "getDocument", { params: { id: documentId } });
  for (const { id: assignmentId, version, parties } of read.assignments) {
    const isOurs = parties.some(
      ({ role, unit }) => role === "assignee" && unit?.name === "Sở Tài chính",
    );
    const body = { assignmentId, version };
    if (isOurs) await api(specialist, "acceptAssignment", { body: { ...body, mode: "followed" } });
    else
      await api(specialist, "rejectAssignment", { body: { ...body, reason: "Ngoài phép thử." } });
  }
  const { version } = await api(specialist, "getDocument", { params: { id: documentId } });
  const proposal = { documentId, version, fullyRead: true as const };
  const proposed = await api(specialist, "proposeBatch", { body: proposal });
  await api(chief, "releaseBatch", { body: { documentId, version: proposed.version } });
}
