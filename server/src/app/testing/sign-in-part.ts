import { routes, type RouteName } from "@dondoc/contract";
import { emergencyAdministrator } from "../../modules/access/index.ts";
import { codeOnPhone } from "../../testing/authenticator.ts";
import { does, first, type Office } from "../../testing/office.ts";

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

/** Somebody enrols an application, comes in by its code and by a recovery code, and has it taken away by two persons. */
export async function takeSecondStep(
  office: Office,
  login: string,
  password: string,
  accountId: string,
): Promise<string[]> {
  const { http, runtime } = office.house.program;
  const send = async (name: RouteName, payload: object, cookies: Record<string, string> = {}) => {
    const { method, path: url } = routes[name];
    const headers = { "x-dondoc": "1" };
    const answer = await http.inject({ method, url, payload, cookies, headers });
    return answer.cookies.find(({ value }) => value !== "")?.value ?? "";
  };
  const signIn = () => send("signIn", { login, password });
  const withCode = async (code: string) =>
    send("passSecondStep", { code }, { dondoc_step: await signIn() });
  const me = office.house.holding(await signIn());
  const { secret } = await does(me, "offerFactor", { current: password });
  const codeIn = (steps: number) => codeOnPhone(secret, runtime.clock.now(), steps);
  await does(me, "enrolFactor", { code: codeIn(-1) });
  const { recoveryCodes } = await does(me, "renewRecoveryCodes", {
    current: password,
    code: codeIn(0),
  });
  const sessions = [await withCode(codeIn(1)), await withCode(first(recoveryCodes))];
  const { id: requestId } = await does(office.admin, "requestReset", {
    accountId,
    what: "factor",
    reason: "Mất điện thoại.",
  });
  await does(office.chief, "decideReset", { requestId, approved: true });
  await emergencyAdministrator(runtime, {
    login,
    fullName: null,
    reason: "Không quản trị viên nào đăng nhập được.",
    operator: "truc@may-chu",
  });
  return sessions;
}
