import type { Route } from "@dondoc/contract";
import { Problem } from "@dondoc/contract";
import { z } from "zod";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
  }) as Json;
  return rest;
};

/** The published description (OpenAPI 3.1), made from the same table that serves the routes. */
export function describeApi(routes: Record<string, Route>, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(operationId, route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Đôn Đốc",
      version,
      description: "Theo dõi, đôn đốc nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao",
    },
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "dondoc_session" } },
    },
    paths,
  };
}

function operation(operationId: string, route: Route): Json {
  const json = (schema: z.ZodType, io: "input" | "output") => ({
    "application/json": { schema: schemaOf(schema, io) },
  });
  return {
    operationId,
    summary: route.summary,
    ...(route.open ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...parameters(route.params, "path"),
      ...parameters(route.query, "query"),
      ...writeHeaders(route),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: route.upload ? multipartBody(route.body) : json(route.body, "input"),
          },
        }
      : {}),
    responses: {
      200: { description: "Được", content: json(route.response, "output") },
      default: {
        description: "Lỗi",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function parameters(schema: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path" || !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType, "input"),
  }));
}

function writeHeaders(route: Route): Json[] {
  if (route.method === "GET") return [];
  return [
    { name: "x-dondoc", in: "header", required: true, schema: { const: "1" } },
    { name: "idempotency-key", in: "header", required: false, schema: { type: "string" } },
  ];
}

function multipartBody(body: z.ZodType): Json {
  const schema = schemaOf(body, "input");
  const properties = {
    file: { type: "string", contentMediaType: "application/octet-stream" },
    ...(schema["properties"] as Json),
  };
  return {
    "multipart/form-data": {
      schema: {
        ...schema,
        properties,
        required: ["file", ...((schema["required"] as string[] | undefined) ?? [])],
      },
    },
  };
}
