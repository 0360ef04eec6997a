import { does, first, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";
import { officeOn } from "./letters-part.ts";
import { dates } from "./week.ts";

/** A directive is to be studied: asked for, reminded, read by whom the head named, reported, and urged by letter. How it stands. */
export async function walkStudy(office: Office): Promise<string[]> {
  const { finance, specialist } = office;
  const { documentId, units } = await releaseTask(office, 1991);
  const unitId = units.get("Sở Tài chính") ?? "";
  await does(specialist, "requireStudy", { documentId, basis: "Câu kết của văn bản." });
  await does(specialist, "remindStudy", { documentId });
  const { person } = (await finance.call("getSession", {})).body;
  await does(finance, "nameReaders", { documentId, unitId, name: [person.id] });
  await does(finance, "confirmReading", { documentId, unitId, personId: person.id });
  await does(finance, "reportStudy", {
    documentId,
    unitId,
    form: "meeting",
    heldOn: "2026-11-20",
    documentNumber: "12/BB-STC",
    attended: 45,
  });
  await does(specialist, "draftStudyLetter", { documentId });
  const board = (await specialist.call("getDocumentStudy", { params: { id: documentId } })).body;
  first(board.agencies);
  return board.agencies.map(({ state }) => state).toSorted();
}

/** Home Affairs is charged with following a directive: five weeks on it reminds, urges and reports, and is relieved. Its figures. */
export async function walkMonitoring(office: Office): Promise<number[]> {
  const released = await releaseTask(office, 1992);
  const { documentId, units } = released;
  const unitId = units.get("Sở Nội vụ") ?? "";
  await does(office.chief, "setDocumentMonitor", {
    documentId,
    unitId,
    basis: "Câu kết của văn bản.",
  });
  const later = await officeOn(office, "2026-12-28");
  try {
    const head = await released.headOf("Sở Nội vụ");
    await does(head, "remindLate", { documentId });
    await does(head, "draftMonitorLetters", { documentId });
    await does(head, "draftMonitorReport", { documentId, proposals: "Nhắc nhở cơ quan chậm." });
    const { counts, monitors } = (
      await head.call("getDocumentMonitoring", { params: { id: documentId } })
    ).body;
    const reason = "Văn phòng tự theo dõi.";
    await does(later.chief, "endDocumentMonitor", {
      documentId,
      monitorId: first(monitors).id,
      reason,
    });
    return [counts.total, counts.overdue];
  } finally {
    Object.assign(office, await officeOn(office, dates.today));
  }
}
