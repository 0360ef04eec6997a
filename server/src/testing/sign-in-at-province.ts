/** What a browser does between our door and the province's: goes there, signs in, and comes back with the answer. */
export async function signInAtProvince(
  address: string,
  { login, password }: { login: string; password: string },
): Promise<string> {
  const jar = new Map<string, string>();
  const go = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };
  let at = new URL(address);
  const { origin } = at;
  let answer = await go(at);
  for (let step = 0; step < 10; step++) {
    const location = answer.headers.get("location");
    if (location) {
      at = new URL(location, at);
      if (at.origin !== origin) return at.search;
      answer = await go(at);
    } else if (answer.ok && step < 5) {
      await answer.text();
      answer = await go(at, { method: "POST", body: new URLSearchParams({ login, password }) });
    } else break;
  }
  throw new Error(`the province let nobody in: ${answer.status} ${await answer.text()}`);
}
