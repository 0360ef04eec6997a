import { does, first, type Office } from "../../testing/office.ts";
import { releaseTask } from "../../testing/released-task.ts";

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
