import { routes, type RouteName } from "@dondoc/contract";
import { does, first, type Office } from "../../testing/office.ts";
import { makePasskey } from "../../testing/software-passkey.ts";

/** Where people of the walk open the program. */
export const OPENED_AT = "https://dondoc.tinh.example";

/**
 * The part of keys: somebody enrols one, comes in by it alone and after the password, a copy of it turns up, and it is removed.
 * @returns what was said to the copy
 */
export async function comeByPasskey(
  { house }: Office,
  session: string,
  {
    login,
    password,
    fromProvince,
  }: {
    login: string;
    password: string;
    /** The ticket to the second step after the province's own sign-in. */
    fromProvince: () => Promise<string>;
  },
): Promise<string> {
  const send = async (name: RouteName, payload: object, cookies: Record<string, string> = {}) => {
    const { method, path: url } = routes[name];
    const headers = { "x-dondoc": "1" };
    const answer = await house.program.http.inject({ method, url, payload, cookies, headers });
    const cookie = (wanted: string) => answer.cookies.find((one) => one.name === wanted)?.value ?? ""; // prettier-ignore
    return { body: answer.json<{ options: string; code?: string }>(), cookie };
  };
  const own = { dondoc_session: session };
  const offered = await send("offerPasskey", { current: password }, own);
  const ticketIn = (told: Awaited<ReturnType<typeof send>>) => ({
    dondoc_passkey: told.cookie("dondoc_passkey"),
  });
  const key = makePasskey(offered.body.options, OPENED_AT);
  const made = { name: "Máy ở cơ quan", response: key.enrolment };
  await send("enrolPasskey", made, { ...own, ...ticketIn(offered) });
  const enter = async () => {
    const asked = await send("askPasskey", {});
    return send("enterByPasskey", { response: key.answer(asked.body.options) }, ticketIn(asked));
  };
  const mine = house.holding((await enter()).cookie("dondoc_session"));
  const byPassword = async () => (await send("signIn", { login, password })).cookie("dondoc_step");
  for (const begin of [byPassword, fromProvince]) {
    const step = { dondoc_step: await begin() };
    const asked = await send("askPasskeyAsStep", {}, step);
    const answer = { response: key.answer(asked.body.options) };
    await send("passStepByPasskey", answer, { ...step, ...ticketIn(asked) });
  }
  key.counter = 0;
  const { code = "" } = (await enter()).body;
  const { body } = await mine.call("getSecurity");
  await does(mine, "removePasskey", { id: first(body.passkeys).id, current: password });
  return code;
}
