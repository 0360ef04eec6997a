import path from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("the settings of the process", () => {
  it("have good defaults, which an empty value keeps", () => {
    const defaults = readConfig({}, []);
    expect(defaults).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: null,
      trustProxy: [],
      metricsPort: null,
      slowQueryMs: null,
      empty: false,
    });
    expect(path.isAbsolute(defaults.dataDir)).toBe(true);
    const blank = { PORT: "", HOST: "", DATA_DIR: " ", DATABASE_URL: "" };
    expect(readConfig(blank, [])).toEqual(defaults);
  });

  it("part the work between processes only where these share a server", () => {
    const DATABASE_URL = "postgres://a:b@c/d";
    expect(readConfig({ PROCESS_ROLE: "web", DATABASE_URL }, []).role).toBe("web");
    expect(readConfig({ PROCESS_ROLE: "worker", DATABASE_URL }, []).role).toBe("worker");
    expect(() => readConfig({ PROCESS_ROLE: "worker" }, [])).toThrow("cần DATABASE_URL");
    expect(() => readConfig({ PROCESS_ROLE: "job", DATABASE_URL }, [])).toThrow(
      "PROCESS_ROLE phải là web",
    );
  });

  it("name a replica for reports only beside a server of the province's own, and how old it may be", () => {
    const both = { DATABASE_URL: "postgres://a:b@c/d", REPORTS_DATABASE_URL: "postgres://a:b@e/d" };
    expect(readConfig({}, []).reports).toBeNull();
    expect(readConfig(both, []).reports).toEqual({
      databaseUrl: "postgres://a:b@e/d",
      maxAge: 60,
    });
    const aged = (REPORTS_MAX_AGE_SECONDS: string) =>
      readConfig({ ...both, REPORTS_MAX_AGE_SECONDS }, []).reports?.maxAge;
    expect(aged("5")).toBe(5);
    for (const wrong of ["0", "3601", "1m", "-1"])
      expect(() => aged(wrong)).toThrow("REPORTS_MAX_AGE_SECONDS phải là số giây từ 1 đến 3600");
    expect(() => readConfig({ REPORTS_DATABASE_URL: "postgres://a:b@e/d" }, [])).toThrow(
      "REPORTS_DATABASE_URL cần DATABASE_URL",
    );
  });

  it("are taken from the environment and the command line", () => {
    const env = {
      PORT: "0",
      HOST: "0.0.0.0",
      DATA_DIR: "/srv/tinh",
      DATABASE_URL: "postgres://a:b@c/d",
    };
    expect(readConfig(env, ["--empty"])).toEqual({
      role: "all",
      port: 0,
      host: "0.0.0.0",
      dataDir: "/srv/tinh",
      auditKeys: "/srv/tinh/audit-keys",
      sealedKey: null,
      databaseUrl: "postgres://a:b@c/d",
      reports: null,
      trustProxy: [],
      metricsPort: null,
      slowQueryMs: null,
      smtpUrl: null,
      mailFrom: "Đôn Đốc <don-doc@localhost>",
      publicUrl: null,
      province: null,
      backup: {
        keyFile: null,
        folder: "/srv/tinh/backups",
        keep: { daily: 7, weekly: 4, monthly: 12 },
        hours: 36,
        serverTools: null,
      },
      empty: true,
    });
  });

  it("name the province's sign-in whole, by https, with a way back; a wrong one is refused without its secret", () => {
    const set = {
      OIDC_ISSUER: "https://sso.tinh.example/realms/tinh/",
      OIDC_CLIENT_ID: "don-doc",
      OIDC_CLIENT_SECRET: "khong-noi-ra",
      PUBLIC_URL: "https://dondoc.tinh.example/",
    };
    expect(readConfig({ ...set, OIDC_SCOPES: "groups  phong" }, []).province).toEqual({
      // Letter by letter: a provider's name ends with a slash or does not.
      issuer: "https://sso.tinh.example/realms/tinh/",
      clientId: "don-doc",
      clientSecret: "khong-noi-ra",
      scopes: ["groups", "phong"],
      secondStepLevels: [],
      redirectUri: "https://dondoc.tinh.example/dang-nhap/tinh",
    });
    const wrong: NodeJS.ProcessEnv[] = [
      { OIDC_CLIENT_ID: "" },
      { OIDC_ISSUER: "" },
      { OIDC_ISSUER: "http://sso.tinh.example" },
      { OIDC_ISSUER: "tinh" },
      { PUBLIC_URL: "" },
    ];
    for (const one of wrong) {
      const read = () => readConfig({ ...set, ...one }, []);
      expect(read).toThrow(/OIDC_|PUBLIC_URL/);
      expect(read).not.toThrow(/khong-noi-ra/);
    }
    const here = { ...set, OIDC_ISSUER: "http://127.0.0.1:4000" };
    expect(readConfig(here, []).province?.issuer).toBe("http://127.0.0.1:4000");
  });

  it("believe proxies by address only", () => {
    const env = {
      TRUST_PROXY: "127.0.0.1, 10.1.2.0/24,::1",
      SLOW_QUERY_MS: "250",
      METRICS_PORT: "9464",
    };
    expect(readConfig(env, [])).toMatchObject({
      trustProxy: ["127.0.0.1", "10.1.2.0/24", "::1"],
      slowQueryMs: 250,
      metricsPort: 9464,
    });
    for (const wrong of ["true", "1", "loopback", "10.1.2.0/33", "0.0.0.0/0", "10.1.2.3,", "a/b/c"])
      expect(() => readConfig({ TRUST_PROXY: wrong }, [])).toThrow("TRUST_PROXY phải là");
    expect(() => readConfig({ SLOW_QUERY_MS: "0" }, [])).toThrow("SLOW_QUERY_MS");
  });

  it("say where backups go and how many stay", () => {
    const env = { BACKUP_KEY_FILE: "/etc/khoa", BACKUP_DIR: "/mnt/sao", BACKUP_KEEP: "30,0,0" };
    expect(readConfig(env, []).backup).toMatchObject({
      keyFile: "/etc/khoa",
      folder: "/mnt/sao",
      keep: { daily: 30, weekly: 0, monthly: 0 },
    });
    expect(() => readConfig({ BACKUP_KEEP: "nhiều" }, [])).toThrow("BACKUP_KEEP phải là ba số");
  });

  it("name the mail server, and refuse a wrong one without repeating what may be secret", () => {
    const env = { SMTP_URL: "smtp://u:p@thu.example:587", PUBLIC_URL: "https://dd.example/" };
    expect(readConfig(env, [])).toMatchObject({
      smtpUrl: "smtp://u:p@thu.example:587",
      publicUrl: "https://dd.example",
    });
    const wrong = () => readConfig({ SMTP_URL: "ftp://u:mat-khau@thu.example" }, []);
    expect(wrong).toThrow("SMTP_URL phải là một địa chỉ dạng smtp://… hoặc smtps://…");
    expect(wrong).not.toThrow("mat-khau");
  });

  it.each(["abc", "-1", "65536", "80.5", "0x50", "1e3"])("refuse the port %s by name", (port) => {
    expect(() => readConfig({ PORT: port }, [])).toThrow(
      `PORT phải là số từ 0 đến 65535, đang là "${port}"`,
    );
  });

  it("refuse an option they do not know, lest a typing error starts something else", () => {
    expect(() => readConfig({}, ["--emtpy"])).toThrow('không có tùy chọn "--emtpy"');
  });
});
