import { routes } from "@dondoc/contract";
import type { Office } from "../../testing/office.ts";

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
