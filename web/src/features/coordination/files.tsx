import { Anchor } from "@mantine/core";

/** Attached files, each a download. */
export const Files = ({ files }: { files: readonly { id: string; fileName: string }[] }) => (
  <>
    {files.map(({ id, fileName }) => (
      <div key={id}>
        <Anchor href={`/api/coordination/files/${id}`}>{fileName}</Anchor>
      </div>
    ))}
  </>
);
