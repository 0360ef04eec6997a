import fastJsonStringify, { type Schema } from "fast-json-stringify";
import { z } from "zod";

type Json = Record<string, unknown>;

/** A compiled serialiser for a response schema: only what the contract names leaves the house. */
export function serialiserFor(schema: z.ZodType): (value: unknown) => string {
  return fastJsonStringify(
    forWriting(z.toJSONSchema(schema, { io: "output", reused: "inline" })) as Schema,
  );
}

/** Formats and bounds are for reading; a nullable value becomes one type with a flag, which compiles to straight code. */
function forWriting(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map((part: unknown) => forWriting(part));
  if (schema === null || typeof schema !== "object") return schema;
  const {
    format: _format,
    pattern: _pattern,
    minimum: _minimum,
    maximum: _maximum,
    $schema: _schema,
    ...rest
  } = schema as Json;
  // The keys of `properties` are the contract's own names: one of them may be "format".
  const written: Json = mapValues(rest, (value, key) =>
    key === "properties" ? mapValues(value as Json, forWriting) : forWriting(value),
  );
  const choices = written["anyOf"];
  if (Array.isArray(choices) && choices.length === 2 && (choices[1] as Json)["type"] === "null") {
    const [value, nothing] = choices as [Json, Json];
    const parts = value["anyOf"];
    // Of one value out of several shapes the flag is not looked at: nothing is one more of them.
    return Array.isArray(parts) ? { anyOf: [...parts, nothing] } : { ...value, nullable: true };
  }
  return written;
}

const mapValues = (object: Json, change: (value: unknown, key: string) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
