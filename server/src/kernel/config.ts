import fs from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { parseKeep, type Keep } from "./backup/retention.ts";

export interface Config {
  port: number;
  host: string;
  /** What this process does of the program's work: all of it, pages and API only, or what runs by itself only. */
  role: ProcessRole;
  dataDir: string;
  /** Where the keys that sign the journal's seals lie, outside the database. */
  auditKeys: string;
  /** The file with the key that seals denunciations; null: in the data folder. */
  sealedKey: string | null;
  /** Proxies (addresses or networks) whose word on where a request comes from is believed. */
  trustProxy: string[];
  /** The port of 127.0.0.1 on which Prometheus reads figures; null: none. */
  metricsPort: number | null;
  /** Statements of the embedded database that take longer are written to its log; null: none. */
  slowQueryMs: number | null;
  /** A server of the province; null means the embedded one. */
  databaseUrl: string | null;
  /** A streaming replica of that server, from which reports are read; null where there is none. */
  reports: ReportsConfig | null;
  /** The mail server; null where there is none, and then nothing leaves the house by mail. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Where people open the program, for the links in letters; null means where it listens. */
  publicUrl: string | null;
  /** The province's own sign-in; null where none is set. */
  province: ProvinceConfig | null;
  backup: BackupConfig;
  /** Start without the demo province. */
  empty: boolean;
}

interface ReportsConfig {
  databaseUrl: string;
  /** So many seconds old its figures may be; beyond that the server of DATABASE_URL answers. */
  maxAge: number;
}

/** As `access` takes it: where the province's people sign in by OpenID Connect. */
interface ProvinceConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string[];
  secondStepLevels: string[];
  redirectUri: string;
}

type ProcessRole = "all" | "web" | "worker";

interface BackupConfig {
  /** The file with the key that seals backups; null where none is set, and then none are made. */
  keyFile: string | null;
  /** Where backups go unless the command says otherwise. */
  folder: string;
  keep: Keep;
  /** After so many hours the last one is too old, and the program says so. */
  hours: number;
  /** The folder with pg_dump and pg_restore for DATABASE_URL; null means they are looked for. */
  serverTools: string | null;
}

/** Reads the settings of the process; a wrong one is refused at once, by name. One that is set to nothing is not set. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const given = (name: string) => env[name]?.trim() || undefined;
  const unknown = args.find((arg) => arg !== "--empty");
  if (unknown !== undefined)
    throw new Error(`không có tùy chọn "${unknown}"; chỉ có: npm start -- --empty`);
  const dataDir = path.resolve(given("DATA_DIR") ?? defaultDataDir());
  const role = roleOf(given("PROCESS_ROLE"));
  if (role !== "all" && !given("DATABASE_URL"))
    throw new Error(
      `PROCESS_ROLE=${role} cần DATABASE_URL: cơ sở dữ liệu đi kèm chương trình chỉ phục vụ một tiến trình`,
    );
  return {
    role,
    port: portOf("PORT", given("PORT") ?? "3000"),
    host: given("HOST") ?? "127.0.0.1",
    dataDir,
    auditKeys: path.resolve(given("AUDIT_KEYS") ?? path.join(dataDir, "audit-keys")),
    sealedKey: pathOf(given("SEALED_KEY")),
    trustProxy: addressesOf(given("TRUST_PROXY")),
    metricsPort: portIfAny("METRICS_PORT", given("METRICS_PORT")),
    slowQueryMs: slowness(given("SLOW_QUERY_MS")),
    databaseUrl: given("DATABASE_URL") ?? null,
    reports: reportsOf(given),
    smtpUrl: urlOf("SMTP_URL", given("SMTP_URL"), ["smtp:", "smtps:"]),
    mailFrom: given("MAIL_FROM") ?? "Đôn Đốc <don-doc@localhost>",
    publicUrl: urlOf("PUBLIC_URL", given("PUBLIC_URL"), ["http:", "https:"]),
    province: provinceOf(given),
    backup: {
      keyFile: pathOf(given("BACKUP_KEY_FILE")),
      folder: pathOf(given("BACKUP_DIR")) ?? path.join(dataDir, "backups"),
      keep: parseKeep(given("BACKUP_KEEP") ?? "7,4,12"),
      hours: hoursOf(given("BACKUP_MAX_HOURS") ?? "36"),
      serverTools: pathOf(given("PG_BIN")),
    },
    empty: args.includes("--empty"),
  };
}

/** Says which setting is wrong, and never its value: it may carry a password. */
function urlOf(
  name: string,
  text: string | undefined,
  protocols: readonly string[],
): string | null {
  if (text === undefined) return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new Error(`${name} phải là một địa chỉ dạng ${protocols.join("//… hoặc ")}//…`);
  }
  return text.replace(/\/+$/, "");
}

/** The page that the provider sends people back to; it is registered there letter by letter. */
const BACK_FROM_PROVINCE = "/dang-nhap/tinh";
const THIS_MACHINE = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** All of it or nothing; what is half set is refused by name, never by value. */
function provinceOf(given: (name: string) => string | undefined): ProvinceConfig | null {
  const issuer = urlOf("OIDC_ISSUER", given("OIDC_ISSUER"), ["https:", "http:"]);
  const [clientId, clientSecret] = [given("OIDC_CLIENT_ID"), given("OIDC_CLIENT_SECRET")];
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new Error("OIDC_ISSUER, OIDC_CLIENT_ID và OIDC_CLIENT_SECRET phải đặt cùng nhau");
  const { protocol, hostname } = new URL(issuer);
  if (protocol === "http:" && !THIS_MACHINE.has(hostname))
    throw new Error("OIDC_ISSUER phải là địa chỉ https: mật khẩu của mọi người đi qua đó");
  const publicUrl = urlOf("PUBLIC_URL", given("PUBLIC_URL"), ["http:", "https:"]);
  if (!publicUrl)
    throw new Error("OIDC_ISSUER cần PUBLIC_URL: cổng của tỉnh gửi người dùng trở về địa chỉ đó");
  return {
    issuer: given("OIDC_ISSUER") ?? issuer,
    clientId,
    clientSecret,
    scopes: wordsOf(given("OIDC_SCOPES")),
    secondStepLevels: wordsOf(given("OIDC_SECOND_STEP_ACR")),
    redirectUri: `${publicUrl}${BACK_FROM_PROVINCE}`,
  };
}

/** A minute of reports that say how old they are; then the primary. */
const USUAL_AGE = "60";

function reportsOf(given: (name: string) => string | undefined): ReportsConfig | null {
  const databaseUrl = given("REPORTS_DATABASE_URL");
  if (databaseUrl === undefined) return null;
  if (!given("DATABASE_URL"))
    throw new Error(
      "REPORTS_DATABASE_URL cần DATABASE_URL: cơ sở dữ liệu đi kèm chương trình không có máy chủ sao trực tiếp",
    );
  const age = given("REPORTS_MAX_AGE_SECONDS") ?? USUAL_AGE;
  if (!/^[1-9]\d{0,3}$/.test(age) || Number(age) > 3600)
    throw new Error(`REPORTS_MAX_AGE_SECONDS phải là số giây từ 1 đến 3600, đang là "${age}"`);
  return { databaseUrl, maxAge: Number(age) };
}

const wordsOf = (text: string | undefined): string[] => text?.split(/[\s,]+/).filter(Boolean) ?? [];

/** Addresses and networks only: a number of hops, or "all", would let anybody say who they are. */
function addressesOf(text: string | undefined): string[] {
  const addresses = text?.split(",").map((one) => one.trim()) ?? [];
  for (const one of addresses) {
    const [address = "", bits, ...more] = one.split("/");
    const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
    const wide =
      bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most && Number(bits) > 0);
    if (most === 0 || !wide || more.length > 0)
      throw new Error(
        `TRUST_PROXY phải là các địa chỉ hoặc dải địa chỉ của máy chủ trung gian, cách nhau bằng dấu phẩy, ví dụ 127.0.0.1,10.1.2.0/24; đang có "${one}"`,
      );
  }
  return addresses;
}

function roleOf(text: string | undefined): ProcessRole {
  if (text === undefined) return "all";
  if (text !== "web" && text !== "worker")
    throw new Error(
      `PROCESS_ROLE phải là web (phục vụ người dùng) hoặc worker (việc chạy nền), để trống là cả hai; đang là "${text}"`,
    );
  return text;
}

function hoursOf(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new Error(`BACKUP_MAX_HOURS phải là số giờ từ 1 đến 9999, đang là "${text}"`);
  return Number(text);
}

function slowness(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new Error(`SLOW_QUERY_MS phải là số mili giây từ 1 đến 999999, đang là "${text}"`);
  return Number(text);
}

const pathOf = (text: string | undefined): string | null =>
  text === undefined ? null : path.resolve(text);

const portIfAny = (name: string, text: string | undefined): number | null =>
  text === undefined ? null : portOf(name, text);

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Error(`${name} phải là số từ 0 đến 65535, đang là "${text}"`);
  return port;
}

/** As root the database runs under its own user, which must be able to reach the folder. */
function defaultDataDir(): string {
  const here = path.resolve("data");
  return process.getuid?.() === 0 && !reachableByOthers(path.dirname(here))
    ? "/var/lib/dondoc"
    : here;
}

function reachableByOthers(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
