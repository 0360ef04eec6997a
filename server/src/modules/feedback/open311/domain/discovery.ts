import { routes } from "@dondoc/contract";

/** When what is told here was last written anew. */
const CHANGESET = "2026-11-23T00:00:00+07:00";

/** Where to read and where to send, as applications of Open311 look for it. `at`: the program's address without a path. */
export const discovery = (at: string) => ({
  changeset: CHANGESET,
  contact: `${at}/gui-phan-anh`,
  // None is asked for: who sends is measured by address, as on the public form.
  key_service: "",
  endpoints: [
    {
      specification: "http://wiki.open311.org/GeoReport_v2",
      url: new URL(routes.listOpen311Services.path.replace(/\/services\.json$/u, ""), at).href,
      changeset: CHANGESET,
      type: "production" as const,
      formats: ["application/json"],
    },
  ],
});
