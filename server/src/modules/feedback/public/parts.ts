import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { KeyedHash } from "../../../kernel/keyed-hash.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";

/** What the public form needs of the running program. */
export interface PublicParts extends Runtime {
  /** Makes codes, and tells sources and contents apart without keeping them. */
  keyed: KeyedHash;
  /** Seals tips, by the key of denunciations. */
  box: SecretBox;
}

/** Whoever holds the code: an act of theirs is done on the one record that the code opens, and in nobody's name. */
export const webSender: Actor = {
  accountId: null,
  personId: null,
  name: "Người gửi, qua trang công khai",
  grants: [
    {
      roleCode: "",
      roleName: "",
      unitId: "",
      provinceWide: true,
      unitIds: new Set(),
      acts: new Set(["voices.supply", "voices.rate", "voices.raise-again"]),
    },
  ],
};
