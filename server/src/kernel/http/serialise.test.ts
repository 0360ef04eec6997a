import { describe, expect, it } from "vitest";
import { Due } from "@dondoc/contract";
import { z } from "zod";
import { serialiserFor } from "./serialise.ts";

const through = (schema: z.ZodType, value: unknown): unknown =>
  JSON.parse(serialiserFor(schema)(value)) as unknown;

describe("the compiled answer", () => {
  it("lets nothing out that the contract does not name, at any depth", () => {
    const schema = z.object({
      person: z.object({ name: z.string() }),
      rows: z.array(z.object({ id: z.string() })),
      maybe: z.object({ id: z.string() }).nullable(),
    });
    const leaky = {
      passwordHash: "x",
      person: { name: "An", login: "x" },
      rows: [{ id: "1", secret: "x" }],
      maybe: { id: "2", secret: "x" },
    };
    expect(through(schema, leaky)).toEqual({
      person: { name: "An" },
      rows: [{ id: "1" }],
      maybe: { id: "2" },
    });
  });

  it("keeps null where null may be, of every kind", () => {
    const schema = z.object({
      text: z.string().nullable(),
      number: z.int().nullable(),
      flag: z.boolean().nullable(),
      word: z.enum(["a", "b"]).nullable(),
      list: z.array(z.string()).nullable(),
      thing: z.object({ a: z.int() }).nullable(),
      day: z.iso.date().nullable(),
      either: z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]).nullable(),
    });
    const nothing = {
      text: null,
      number: null,
      flag: null,
      word: null,
      list: null,
      thing: null,
      day: null,
      either: null,
    };
    const all = {
      text: "",
      number: 0,
      flag: false,
      word: "a",
      list: [],
      thing: { a: 1 },
      day: "2026-11-23",
      either: { b: "x" },
    };
    expect(through(schema, nothing)).toEqual(nothing);
    expect(through(schema, all)).toEqual(all);
  });

  it("writes each member of a union as it is", () => {
    const values = ["x", 7, 0.5, true, false, ""];
    expect(through(z.array(z.union([z.string(), z.number(), z.boolean()])), values)).toEqual(
      values,
    );
    const dues = [
      "standing",
      { by: "2026-12-01" },
      { within: 5, unit: "workday", from: "receipt" },
      { every: "month", before: "25" },
    ];
    expect(through(z.array(Due), dues)).toEqual(dues);
  });

  it("keeps fields whose names are words of the schema language", () => {
    const schema = z.object({
      format: z.string(),
      pattern: z.string(),
      minimum: z.int(),
      properties: z.string(),
      anyOf: z.string(),
    });
    const value = { format: "PDF", pattern: "x", minimum: 1, properties: "p", anyOf: "a" };
    expect(through(schema, value)).toEqual(value);
  });

  it("writes records, optional fields, Vietnamese and signs that need escaping", () => {
    const schema = z.object({
      fields: z.record(z.string(), z.string()),
      more: z.string().optional(),
    });
    const fields = { "a.0.b": 'Đôn Đốc “nhiệm vụ” "\\\n\u2028</script>' };
    expect(through(schema, { fields })).toEqual({ fields });
    expect(through(schema, { fields, more: undefined })).toEqual({ fields });
  });

  it("is a fault of ours when a field that the contract promises is missing", () => {
    expect(() => through(z.object({ id: z.string() }), {})).toThrow("is required");
  });
});
