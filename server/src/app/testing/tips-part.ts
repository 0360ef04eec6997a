import { routes } from "@dondoc/contract";
import { does, first, type Office } from "../../testing/office.ts";

const PHOTO = { name: "anh.png", bytes: Buffer.from("89504e470d0a1a0a00", "hex") };

/** What comes from the public page: a fault with its photograph, a proposal by an application, and a denunciation that its handler opens and settles. Where it ends. */
export async function walkTips({ house }: Office): Promise<string> {
  const { stranger } = house;
  const content = "Kế toán xã lập khống chứng từ.";
  for (const kind of ["service-request", "denunciation"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { code } = await does(stranger, "sendVoice", { kind, content });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await does(stranger, "attachToVoice", { code }, PHOTO);
  }
  await house.program.http.inject({
    method: "POST",
    url: routes.listOpen311Requests.path,
    payload: { service_code: "proposal", description: "Nên mở cửa sáng thứ bảy." },
  });
  const handler = await house.enter("xulydon@tinhmau.example");
  const row = first((await handler.call("listTips", { query: {} })).body.items);
  const on = { tipId: row.id, version: row.version };
  await does(handler, "openTip", on);
  await house.program.http.inject({
    url: `/api/tips/${row.id}/files/0`,
    cookies: { dondoc_session: await house.sessionOf("xulydon@tinhmau.example") },
  });
  await does(handler, "settleTip", { ...on, outcome: "FORMALISED", reply: "Mời đến lập đơn." });
  return first((await handler.call("listTips", { query: { list: "settled" } })).body.items).state;
}
