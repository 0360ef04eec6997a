import { api } from "../../app/api/api.ts";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import { FileField as AnyFileField, type KeptFile } from "../../ui/file-field.tsx";

interface FileFieldProps {
  label: string;
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
}

/** One file attached to a request or an answer. */
export const FileField = (props: FileFieldProps) => <AnyFileField {...props} send={send} />;

async function send(file: File): Promise<string> {
  const call = { body: {}, file };
  const key = { idempotencyKey: newIdempotencyKey() };
  const { fileHash } = await api("uploadCoordinationFile", call, key);
  return fileHash;
}
