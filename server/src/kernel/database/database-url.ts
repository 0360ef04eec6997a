import type { OwnerConfig } from "./connect.ts";

/** DATABASE_URL as a configuration: postgres://user:password@host:port/database, or with ?host=/socket/folder. */
export function parseDatabaseUrl(text: string): OwnerConfig {
  const url = URL.parse(text);
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new Error(
      "DATABASE_URL phải có dạng postgres://nguoi_dung:mat_khau@may_chu:5432/co_so_du_lieu",
    );
  }
  const tls = url.searchParams.get("sslmode");
  return {
    host: url.searchParams.get("host") ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(tls && tls !== "disable" ? { ssl: { rejectUnauthorized: tls === "verify-full" } } : {}),
  };
}
