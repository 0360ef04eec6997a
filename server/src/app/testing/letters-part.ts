import { does, first, type Office } from "../../testing/office.ts";
import { dates } from "./week.ts";

/** The part of the walk in which the office writes: a letter drafted, corrected and signed, and one that is given up. */
export async function walkLetters(office: Office): Promise<string[]> {
  const finance = first(
    (await office.specialist.call("listUnits", { query: { q: "Sở Tài chính" } })).body.items,
  );
  const start = async () =>
    (
      await does(office.specialist, "startDraft", {
        kind: "công văn",
        organ: "office",
        subject: "cung cấp số liệu",
        unitIds: [finance.id],
        text: "Đề nghị quý cơ quan cung cấp số liệu.",
      })
    ).id;
  const draftOf = async (id: string) =>
    (await office.chief.call("getDraft", { params: { id } })).body;

  const wrong = await start();
  await does(office.specialist, "withdrawDraft", {
    draftId: wrong,
    version: (await draftOf(wrong)).version,
    reason: "Soạn nhầm.",
  });

  const draftId = await start();
  await does(office.specialist, "correctDraft", {
    draftId,
    version: (await draftOf(draftId)).version,
    subject: "cung cấp số liệu tháng 11",
    addressees: [finance.name],
    blocks: [{ kept: 0 }],
    recipients: ["Như trên"],
    filedAt: "VT, TH",
  });
  await issue(office, draftId, "7");
  return Promise.all([draftId, wrong].map(async (id) => (await draftOf(id)).state));
}

/** Signs a draft as the first who may, under this number. */
async function issue(office: Office, draftId: string, number: string): Promise<void> {
  const { body } = await office.chief.call("getDraft", { params: { id: draftId } });
  const { person, capacity } = first(body.signers);
  await does(office.chief, "issueDraft", {
    draftId,
    version: body.version,
    number,
    issuedOn: dates.today,
    signerPersonId: person.id,
    capacity,
  });
}
