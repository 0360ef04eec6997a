import { z } from "zod";
import { Id } from "./primitives.ts";

/** A place of this program with its filters; never another site. */
const Address = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\s\\]*$/, { error: "Địa chỉ phải là một trang của chương trình này." });

/** A list as somebody keeps it for themselves, with what it is narrowed to. */
export const SavedView = z.object({ id: Id, name: z.string(), address: z.string() });
export type SavedView = z.infer<typeof SavedView>;
/** A name that is there already gets the new address. */
export const SaveView = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: "Đặt tên cho khung nhìn." })
    .max(80, { error: "Tên dài quá 80 ký tự; hãy rút gọn." }),
  address: Address,
});
export const DropView = z.object({ id: Id });
