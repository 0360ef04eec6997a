import type { Actor } from "../kernel/actor.ts";

/** The program itself when it hands out links at start; it may see accounts, and it holds no act. */
export const doorkeeper: Actor = {
  accountId: null,
  personId: null,
  name: "Đôn Đốc",
  grants: [
    {
      roleCode: "",
      roleName: "",
      unitId: "",
      provinceWide: true,
      unitIds: new Set(),
      acts: new Set(),
    },
  ],
};
