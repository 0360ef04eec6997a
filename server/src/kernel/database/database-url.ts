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
export function parseDatabaseUrl(text: string, setting = "DATABASE_URL"): OwnerConfig {
  // The empty host of a socket URL is no URL to the web's rules.
  const url = URL.parse(text.replace(/@(?=[:/])/, "@localhost"));
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2 || !url.username)
    throw new Error(`${setting} phải có dạng ${FORM}`);
  // The program's own role gets its password from the owner's; without one anybody could work it out.
  if (!url.password) throw new Error(`${setting} phải có mật khẩu: ${FORM}`);
  const host = url.searchParams.get("host") ?? decodeURIComponent(url.hostname);
  return {
    host: host.replaceAll(/^\[|\]$/g, ""),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...encryption(url.searchParams.get("sslmode"), rootCertificateOf(url), setting),
  };
}

/**
 * REPORTS_DATABASE_URL: where a streaming replica of `owner`'s server is, in the same form. People and passwords come to it from
 * there, so these must be the same.
 */
export function parseReplicaUrl(text: string, owner: OwnerConfig): OwnerConfig {
  const replica = parseDatabaseUrl(text, REPLICA);
  for (const part of ["user", "password", "database"] as const)
    if (replica[part] !== owner[part])
      throw new Error(
        `${REPLICA} phải có cùng người dùng, mật khẩu và tên cơ sở dữ liệu với DATABASE_URL; chỉ máy chủ, cổng và cách mã hóa là khác`,
      );
  return replica;
}

const REPLICA = "REPORTS_DATABASE_URL";

function encryption(
  mode: string | null,
  authority: string | null,
  setting: string,
): Pick<OwnerConfig, "ssl"> {
  switch (mode) {
    case "require":
      return { ssl: { rejectUnauthorized: false } };
    case "verify-ca":
      return {
        ssl: {
          rejectUnauthorized: true,
          checkServerIdentity: () => undefined,
          ...believing(authority, setting),
        },
      };
    case "verify-full":
      return { ssl: { rejectUnauthorized: true, ...believing(authority, setting) } };
    default:
      return {};
  }
}

function believing(authority: string | null, setting: string): { ca?: string } {
  if (authority === null) return {};
  try {
    return { ca: fs.readFileSync(authority, "utf8") };
  } catch {
    throw new Error(
      `không đọc được chứng thư của nơi cấp (sslrootcert) trong ${setting}: ${authority}`,
    );
  }
}
