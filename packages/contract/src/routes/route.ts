import { z } from "zod";
import { Id } from "../primitives.ts";

/** One operation of the API: server, web and the published description all read it from here. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `:name` for each key of `params`. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is multipart: a `file` and the fields of `body`. */
  upload?: true;
  /** So many megabytes its file may have at most, where that is less than elsewhere. */
  uploadMegabytes?: number;
  /** Answers to people who are not signed in. */
  open?: true;
  /** An open page asks it again and again by itself: it keeps no session awake. */
  unattended?: true;
  response: z.ZodType;
}

export const defineRoutes = <R extends Record<string, Route>>(routes: R): R => routes;
export const ById = z.object({ id: Id });
export const Nothing = z.object({});
