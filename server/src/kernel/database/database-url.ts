import fs from "node:fs";
import type { OwnerConfig } from "./connect.ts";

const FORM = "postgres://nguoi_dung:mat_khau@may_chu:5432/co_so_du_lieu";

/** Whose certificates `verify-ca` and `verify-full` believe: a file of the province's own authority, as libpq names it. */
export const rootCertificateOf = (url: URL): string | null =>
  url.searchParams.get("sslrootcert") ?? process.env["PGSSLROOTCERT"] ?? null;

/**
 * DATABASE_URL as a configuration: postgres://user:password@host:port/database, or with ?host=/socket/folder. `sslmode` is
 * read as psql does from `require` on; below it (prefer, allow) the line is not encrypted. `sslrootcert` names the file with the
 * certificate of the authority that vouches for the server; without it those hold that this machine's Node.js knows.
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
    ...encryption(url.searchParams.get("sslmode"), rootCertificateOf(url)),
  };
}

function encryption(mode: string | null, authority: string | null): Pick<OwnerConfig, "ssl"> {
  switch (mode) {
    case "require":
      return { ssl: { rejectUnauthorized: false } };
    case "verify-ca":
      return {
        ssl: {
          rejectUnauthorized: true,
          checkServerIdentity: () => undefined,
          ...believing(authority),
        },
      };
    case "verify-full":
      return { ssl: { rejectUnauthorized: true, ...believing(authority) } };
    default:
      return {};
  }
}

function believing(authority: string | null): { ca?: string } {
  if (authority === null) return {};
  try {
    return { ca: fs.readFileSync(authority, "utf8") };
  } catch {
    throw new Error(
      `không đọc được chứng thư của nơi cấp (sslrootcert) trong DATABASE_URL: ${authority}`,
    );
  }
}
