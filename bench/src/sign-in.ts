import { verify } from "@node-rs/argon2";
import { routes } from "@dondoc/contract";
import { hashPassword } from "../../server/src/modules/access/index.ts";
import { figure, median, quantile, timePair, type Figure } from "./figure.ts";
import { people, type Province } from "./province.ts";
import { startServer } from "./running-server.ts";

export const SIGN_IN = "access.sign-in";

const RUNS = 60;
const PASSWORD = "đồng lúa chín vàng bên sông Cái 1987";

/** A sign-in by password over HTTP, from an address of its own each time, beside the bare verification of the same hash. */
export async function signInFigures(province: Province, dataDir: string): Promise<Figure[]> {
  const hash = await hashPassword(PASSWORD);
  await province.owner("update app.account set password_hash = $1 where login = $2", [
    hash,
    people.agencyHead,
  ]);
  const server = await startServer(dataDir, province.databaseUrl);
  try {
    let no = 0;
    const signIn = async () => {
      no += 1;
      const answer = await fetch(server.address + routes.signIn.path, {
        method: routes.signIn.method,
        headers: {
          "content-type": "application/json",
          "x-dondoc": "1",
          "x-forwarded-for": `10.30.${no >> 8}.${no & 255}`,
        },
        body: JSON.stringify({ login: people.agencyHead, password: PASSWORD }),
      });
      const body = await answer.text();
      if (answer.headers.getSetCookie().length === 0)
        throw new Error(`nobody could sign in: ${answer.status} ${body}`);
    };
    const times = await timePair(RUNS, signIn, () => verify(hash, PASSWORD));
    const is = "riêng phép kiểm argon2id cùng mã băm";
    const line = (unit: string, of: (times: readonly number[]) => number) =>
      figure(SIGN_IN, unit, of(times.work), of(times.floor), is, province.rows);
    return [line("ms median", median), line("ms p95", (all) => quantile(all, 0.95))];
  } finally {
    await server.stop();
  }
}
