import { spawnSync } from "node:child_process";

/** As whom PostgreSQL runs: empty means as we do. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

const NAME = "postgres";

/** PostgreSQL refuses to run as root, so root lends it a system user of its own. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const known = lookUp();
  if (known) return known;
  const made = spawnSync(
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
    {
      encoding: "utf8",
    },
  );
  const user = lookUp();
  if (!user)
    throw new Error(
      `Không tạo được người dùng hệ thống "${NAME}" cho cơ sở dữ liệu: ${made.stderr}`,
    );
  return user;
}

function lookUp(): Required<ServerUser> | null {
  const ask = (flag: string) => spawnSync("id", [flag, NAME], { encoding: "utf8" });
  const uid = ask("-u");
  const gid = ask("-g");
  return uid.status === 0 && gid.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : null;
}
