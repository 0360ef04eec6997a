import type { OwnerConfig } from "./connect.ts";

const FORM = "postgres://nguoi_dung:mat_khau@may_chu:5432/co_so_du_lieu";

/**
 * DATABASE_URL as a configuration: postgres://user:password@host:port/database, or with ?host=/socket/folder. `sslmode` is
 * read as psql does from `require` on; below it (prefer, allow) the line is not encrypted.
 */
export function parseDatabaseUrl(text: string): OwnerConfig {
  // The empty host of a socket URL is no URL to the web's rules.
  const url = URL.parse(text.replace(/@(?=[:/])/, "@localhost"));
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2 || !url.username)
    throw new Error(`DATABASE_URL phải có dạng ${FORM}`);
  // The program's own role gets its password from the owner's; without one anybody could work it out.
  if (!url.password) throw new Error(`DATABASE_URL phải có mật khẩu: ${FORM}`);
  const host = url.searchParams.get("host") ?? decodeURIComponent(url.hostname);
  return {
    host: host.replaceAll(/^\[|\]$/g, ""),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...encryption(url.searchParams.get("sslmode")),
  };
}

function encryption(mode: string | null): Pick<OwnerConfig, "ssl"> {
  switch (mode) {
    case "require":
      return { ssl: { rejectUnauthorized: false } };
    case "verify-ca":
      return { ssl: { rejectUnauthorized: true, checkServerIdentity: () => undefined } };
    case "verify-full":
      return { ssl: { rejectUnauthorized: true } };
    default:
      return {};
  }
}
