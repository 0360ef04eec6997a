import { sql } from "kysely";
import pg from "pg";
import { inviteFirstAdministrator, linkPath, makeLink } from "../modules/access/index.ts";
import { furnishRegister } from "../modules/legal-basis/index.ts";
import { insertDemoProvince, demoDoors } from "../demo/index.ts";
import { atTheDoor, inScope } from "../kernel/database/scope.ts";
import type { Config } from "../kernel/config.ts";
import type { OwnerConfig } from "../kernel/database/connect.ts";
import { doorkeeper } from "./doorkeeper.ts";
import type { Program } from "./program.ts";

/** Any number that is the same in every version of the program. */
const PREPARING = 20_261_124;

/**
 * A new database gets the demo province, unless it was asked to stay empty; every one the instruments this version knows. Of
 * several processes that start together one does it, and the others find it done.
 */
export async function prepareProvince(
  program: Program,
  owner: OwnerConfig,
  config: Config,
  step: (text: string) => void,
): Promise<void> {
  const turn = new pg.Client(owner);
  await turn.connect();
  try {
    await turn.query("select pg_advisory_lock($1)", [PREPARING]);
    await prepare(program, owner, config, step);
  } finally {
    await turn.end();
  }
}

async function prepare(
  program: Program,
  owner: OwnerConfig,
  config: Config,
  step: (text: string) => void,
): Promise<void> {
  const { db, clock } = program.runtime;
  await inScope(db, doorkeeper, (tx) => furnishRegister(tx, doorkeeper, clock.now()));
  const { rows } = await atTheDoor(db, (tx) =>
    sql<{ found: boolean }>`select exists (select from app.unit) as found`.execute(tx),
  );
  if (config.empty || rows[0]?.found) return;
  step("Dựng tỉnh mẫu (số liệu hư cấu)…");
  await insertDemoProvince(owner, program.runtime);
}

/** A process that nobody visits says only that it is there. */
export function printAtWork(milliseconds: number): void {
  console.log(`\n  Đôn Đốc (việc chạy nền) đã sẵn sàng sau ${milliseconds} ms.`);
  console.log("\n  Nhấn Ctrl+C để dừng.\n");
}

/** Prints where to go: one-time links for the demo's roles, or the first administrator's invitation. */
export async function printDoors(
  program: Program,
  address: string,
  config: Config,
  milliseconds: number,
): Promise<void> {
  console.log(`\n  Đôn Đốc đã sẵn sàng sau ${milliseconds} ms: ${address}`);
  // As people open it, where that is known: keys and cookies are of that name and no other.
  const opened = config.publicUrl ?? address;
  const doors = config.empty ? [] : await openDemoDoors(program);
  if (doors.length > 0) {
    console.log(
      "\n  Liên kết đăng nhập dùng một lần (hết hạn sau 24 giờ; khởi động lại để có liên kết mới):\n",
    );
    for (const { title, path } of doors) console.log(`    ${title.padEnd(34)} ${opened}${path}`);
  } else {
    const path = await inviteFirstAdministrator(program.runtime);
    if (path)
      console.log(
        `\n  Quản trị viên đầu tiên đặt mật khẩu tại (liên kết dùng một lần):\n\n    ${opened}${path}`,
      );
  }
  console.log("\n  Nhấn Ctrl+C để dừng.\n");
}

async function openDemoDoors({ runtime }: Program): Promise<{ title: string; path: string }[]> {
  return inScope(runtime.db, doorkeeper, async (tx) => {
    const logins = demoDoors.map(({ login }) => login);
    const accounts = await tx
      .selectFrom("app.account")
      .select(["id", "login"])
      .where("login", "in", logins)
      .execute();
    const doors = [];
    for (const { login, title } of demoDoors) {
      const account = accounts.find((found) => found.login === login);
      if (account)
        doors.push({
          title,
          path: linkPath((await makeLink(tx, account.id, "sign-in", runtime.clock.now())).token),
        });
    }
    return doors;
  });
}
