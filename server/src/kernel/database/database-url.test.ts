import { describe, expect, it } from "vitest";
import { parseDatabaseUrl, parseReplicaUrl } from "./database-url.ts";

describe("DATABASE_URL", () => {
  it("is read with its escapes", () => {
    expect(parseDatabaseUrl("postgres://chu%40tinh:m%2Ft%3Akh@db.tinh.vn:6432/don%20doc")).toEqual({
      host: "db.tinh.vn",
      port: 6432,
      user: "chu@tinh",
      password: "m/t:kh",
      database: "don doc",
    });
  });

  it("may name a socket folder, in either way", () => {
    expect(parseDatabaseUrl("postgresql://a:b@/d?host=/run/pg")).toMatchObject({ host: "/run/pg" });
    expect(parseDatabaseUrl("postgres://a:b@%2Frun%2Fpg/d")).toMatchObject({
      host: "/run/pg",
      port: 5432,
    });
  });

  it("may name an address of version 6", () => {
    expect(parseDatabaseUrl("postgres://a:b@[::1]:5433/d")).toMatchObject({
      host: "::1",
      port: 5433,
    });
  });

  it("encrypts from sslmode=require on, and checks who answers from verify-ca on", () => {
    const sslOf = (mode: string) => parseDatabaseUrl(`postgres://a:b@c/d?sslmode=${mode}`).ssl;
    expect(["disable", "allow", "prefer"].map(sslOf)).toEqual([undefined, undefined, undefined]);
    expect(sslOf("require")).toEqual({ rejectUnauthorized: false });
    expect(sslOf("verify-ca")).toMatchObject({ rejectUnauthorized: true });
    expect(sslOf("verify-full")).toEqual({ rejectUnauthorized: true });
  });

  it("names the authority that vouches for the server, and says so when its file is not there", () => {
    expect(() =>
      parseDatabaseUrl("postgres://a:b@c/d?sslmode=verify-full&sslrootcert=/khong-co.pem"),
    ).toThrow(
      "không đọc được chứng thư của nơi cấp (sslrootcert) trong DATABASE_URL: /khong-co.pem",
    );
    expect(
      parseDatabaseUrl("postgres://a:b@c/d?sslmode=require&sslrootcert=/khong-co.pem").ssl,
    ).toEqual({
      rejectUnauthorized: false,
    });
  });

  it.each([
    "",
    "mysql://a:b@c/d",
    "postgres://a:b@c",
    "postgres://a:b@c/",
    "c/d",
    "postgres://c/d",
  ])("%j is refused with the right form", (text) => {
    expect(() => parseDatabaseUrl(text)).toThrow(
      "postgres://nguoi_dung:mat_khau@may_chu:5432/co_so_du_lieu",
    );
  });

  it("without a password is refused: the program's own would follow from nothing", () => {
    expect(() => parseDatabaseUrl("postgres://a@c/d")).toThrow("DATABASE_URL phải có mật khẩu");
  });
});

describe("REPORTS_DATABASE_URL", () => {
  const owner = parseDatabaseUrl("postgres://a:b@c/d?sslmode=require");

  it("is the same database at another place, with an encryption of its own", () => {
    expect(parseReplicaUrl("postgres://a:b@e:5433/d", owner)).toEqual({
      host: "e",
      port: 5433,
      user: "a",
      password: "b",
      database: "d",
    });
    expect(parseReplicaUrl("postgres://a:b@e/d?sslmode=verify-full", owner).ssl).toEqual({
      rejectUnauthorized: true,
    });
  });

  it.each(["postgres://x:b@e/d", "postgres://a:bi-mat@e/d", "postgres://a:b@e/x"])(
    "%j is refused: it cannot be a replica, and its password is not repeated",
    (text) => {
      expect(() => parseReplicaUrl(text, owner)).toThrow(
        /^REPORTS_DATABASE_URL phải có cùng người dùng, mật khẩu và tên cơ sở dữ liệu với DATABASE_URL(?!.*bi-mat)/,
      );
    },
  );

  it("is named where its form is wrong", () => {
    expect(() => parseReplicaUrl("e/d", owner)).toThrow("REPORTS_DATABASE_URL phải có dạng");
    expect(() => parseReplicaUrl("postgres://a:b@e/d?sslmode=verify-full&sslrootcert=/khong-co.pem", owner)).toThrow("trong REPORTS_DATABASE_URL: /khong-co.pem"); // prettier-ignore
  });
});
