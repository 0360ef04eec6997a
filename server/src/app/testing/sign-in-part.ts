import { routes } from "@dondoc/contract";
import { does, type Office } from "../../testing/office.ts";

/** The part of the door: somebody guesses a password until they have to wait; the code of the last answer. */
export async function guessAtTheDoor({ house }: Office, login: string): Promise<string> {
  const { method, path: url } = routes.signIn;
  const guess = async () => {
    const answer = await house.program.http.inject({
      method,
      url,
      payload: { login, password: "không phải mật khẩu" },
      headers: { "x-dondoc": "1" },
      remoteAddress: "198.51.100.7",
    });
    return answer.json<{ code: string }>().code;
  };
  for (let n = 0; n < 5; n++) await guess();
  return guess();
}

/** Somebody changes their password, ends a session they left open elsewhere, and then all of them. */
export async function comeAndGo(
  { house }: Office,
  login: string,
  [password, next]: readonly [string, string],
): Promise<number> {
  const { method, path: url } = routes.signIn;
  const enter = async () => {
    const answer = await house.program.http.inject({
      method,
      url,
      payload: { login, password },
      headers: { "x-dondoc": "1" },
    });
    return house.holding(answer.cookies[0]?.value ?? "");
  };
  const [here] = [await enter(), await enter()];
  const { body } = await here.call("listSessions");
  for (const { id, current } of body.items) if (!current) await does(here, "endSession", { id });
  await does(here, "changePassword", { current: password, password: next });
  await here.call("endAllSessions");
  return (await here.call("getSession")).status;
}
