import { does, first, type Office } from "../../testing/office.ts";
import { dates } from "./week.ts";

/** Signs a draft as the first who may, under this number. */
export async function issueDraft(
  office: Office,
  draftId: string,
  number: string,
  issuedOn = dates.today,
): Promise<void> {
  const { body } = await office.chief.call("getDraft", { params: { id: draftId } });
  const { person, capacity } = first(body.signers);
  await does(office.chief, "issueDraft", {
    draftId,
    version: body.version,
    number,
    issuedOn,
    signerPersonId: person.id,
    capacity,
  });
}
