import { routes, type RouteName } from "@dondoc/contract";
import { signInAtProvince } from "../../testing/sign-in-at-province.ts";
import { codeOnPhone } from "../../testing/authenticator.ts";
import { does, first, type Office } from "../../testing/office.ts";
import type { ProvinceProvider } from "../../testing/province-provider.ts";
import { comeByPasskey } from "./passkey-part.ts";

/** Where the province's sign-in of the walk sends people back to. */
export const BACK_FROM_PROVINCE = "http://127.0.0.1:3000/dang-nhap/tinh";
const AT_PROVINCE = { login: "nuong", password: "mật khẩu ở cổng của tỉnh" };

/**
 * The part of the province's own door: a rule makes an account for somebody, who comes in, takes the link away,
 * links again and is asked our second step too; the rule ends. @returns why the last try is refused
 */
export async function comeByTheProvince(
  office: Office,
  provider: ProvinceProvider,
  password: string,
): Promise<string> {
  const { house, admin, finance } = office;
  provider.accounts.set(AT_PROVINCE.login, {
    password: AT_PROVINCE.password,
    claims: {
      name: "Vi Thị Nương",
      email: "nuong@tinh.example",
      email_verified: true,
      groups: ["thuc-hien"],
    },
  });
  const send = async (name: RouteName, payload: object, cookies: Record<string, string> = {}) => {
    const { method, path: url } = routes[name];
    const headers = { "x-dondoc": "1" };
    const answer = await house.program.http.inject({ method, url, payload, cookies, headers });
    const cookie = (wanted: string) => answer.cookies.find((one) => one.name === wanted)?.value ?? ""; // prettier-ignore
    return { body: answer.json<{ address: string; next?: string; code?: string }>(), cookie };
  };
  const goThere = async (begun: Awaited<ReturnType<typeof send>>, session = "") => {
    const answer = await signInAtProvince(begun.body.address, AT_PROVINCE);
    const cookies = { dondoc_province: begun.cookie("dondoc_province"), dondoc_session: session };
    return send("comeFromProvince", { answer }, cookies);
  };
  const enter = async () => goThere(await send("beginAtProvince", { next: null }));
  const unit = (await finance.call("getSession")).body.unit.id;
  const { id: ruleId } = await does(admin, "addProvincialRule", {
    claim: "groups",
    value: "thuc-hien",
    roleCode: "EXECUTOR",
    unitId: unit,
    validFrom: "2026-11-23",
  });
  const session = (await enter()).cookie("dondoc_session");
  const accountId = (await house.holding(session).call("getSession")).body.account.id;

  // An invitation from before gives them a password, and by it they enrol a second step, which this door asks too.
  const linked = await house
    .holding(session)
    .call("unlinkFromProvince", { body: { current: "x" } });
  if (linked.status !== 409) throw new Error("they would have shut themselves out");
  const { token } = await house.linkFor("nuong@tinh.example");
  const { cookie } = await send("useLink", { token, password });
  const own = cookie("dondoc_session");
  const me = house.holding(own);
  await does(me, "unlinkFromProvince", { current: password });
  const again = await send("linkToProvince", { current: password }, { dondoc_session: own });
  await goThere(again, own);
  const copied = await comeByPasskey(office, own, {
    login: "nuong@tinh.example",
    password,
    fromProvince: async () => (await enter()).cookie("dondoc_step"),
  });
  if (copied !== "PASSKEY_DOUBTED") throw new Error(`a copied key was told ${copied}`);
  const { secret } = await does(me, "offerFactor", { current: password });
  const codeIn = (steps: number) => codeOnPhone(secret, house.program.runtime.clock.now(), steps);
  const { recoveryCodes } = await does(me, "enrolFactor", { code: codeIn(-1) });
  for (const code of [codeIn(0), first(recoveryCodes)]) {
    const step = (await enter()).cookie("dondoc_step");
    await send("passSecondStep", { code }, { dondoc_step: step });
  }
  await does(admin, "endProvincialRule", { ruleId });
  await does(admin, "lockAccount", { accountId, locked: true });
  return (await enter()).body.code ?? "";
}
